/** A place, a procedure and a form for tests and pictures: short, with every kind of field, all of it made up but for the
 * names that the pilot commune publishes. */
import type { WizardSubject } from '@motcua/headless';
import type { Agency, FeeFact, FormDefinition, Offering, Procedure } from '@motcua/openapi';

const source = { name: 'Thông tư 281/2016/TT-BTC', asOf: '2026-07-15' } as const;
const fee = {
  status: 'verified',
  feeStatus: 'fixed',
  value: { amount: 8000, currency: 'VND', per: 'copy' },
  source,
} as const;

const procedure: Procedure = {
  code: '2.000635',
  version: 1,
  name: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
  plainName: 'Xin bản sao giấy khai sinh, trích lục kết hôn, khai tử',
  synonyms: ['trích lục khai sinh'],
  field: 'Hộ tịch',
  levels: ['COMMUNE'],
  subjects: ['Công dân Việt Nam'],
  channels: {
    status: 'verified',
    value: [{ channel: 'ONLINE', time: { status: 'verified', value: { unit: 'SAME_DAY', amount: 0 }, source }, fee }],
    source,
  },
  documents: {
    status: 'verified',
    value: [
      {
        documentId: 'van-ban-uy-quyen',
        name: 'Văn bản ủy quyền theo quy định của pháp luật',
        plainName: 'Giấy ủy quyền',
        duty: 'submit',
        originals: 1,
        copies: 0,
        condition: 'Khi xin thay người khác',
      },
      {
        documentId: 'giay-to-tuy-than',
        name: 'Giấy tờ tùy thân',
        plainName: 'Căn cước hoặc giấy tờ có ảnh của người đi làm',
        duty: 'show',
        originals: 1,
        copies: 0,
      },
    ],
    source,
  },
  results: [{ name: 'Bản sao Giấy khai sinh' }],
  legalBasis: ['60/2014/QH13'],
  source,
};

const offering: Offering = {
  procedureCode: procedure.code,
  agencyId: 'thong-nhat-lang-son',
  mode: 'direct',
  systemOfRecord: 'local',
  serviceLevel: { status: 'not_published' },
  validFrom: '2026-07-01',
  validTo: null,
  handoffUrl: 'https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=2.000635',
};

const agency: Agency = {
  agencyId: 'thong-nhat-lang-son',
  code: 'H37.24',
  codeIsExample: true,
  name: 'Ủy ban nhân dân xã Thống Nhất',
  shortName: 'xã Thống Nhất',
  province: 'tỉnh Lạng Sơn',
  provinceCode: '20',
  wardCode: '06577',
  validFrom: '2025-07-01',
  theme: { primary: '#9e1b1e', primaryDark: '#ff9c94' },
  receptionPlace: {
    name: 'Trung tâm Phục vụ hành chính công xã Thống Nhất',
    address: 'Trụ sở Ủy ban nhân dân xã Thống Nhất, tỉnh Lạng Sơn (ví dụ)',
    hours: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00 (ví dụ)',
    phone: '0205 3xxx xxx',
    isExample: true,
  },
  supportPlaces: [],
  competentAgency: 'Ủy ban nhân dân xã Thống Nhất',
  counterPayments: ['cash', 'qr'],
  resultWays: ['counter', 'postal'],
  collectionAccount: null,
};

export const subject: WizardSubject = { procedure, offering, agency };

/** The same procedure with another fee on the net; at the counter it costs what it did. */
export function withOnlineFee(of: WizardSubject, online: FeeFact): WizardSubject {
  const time = { status: 'unknown' } as const;
  const value = [
    { channel: 'DIRECT', time, fee },
    { channel: 'ONLINE', time, fee: online },
  ] as const;
  return { ...of, procedure: { ...of.procedure, channels: { status: 'verified', value: [...value], source } } };
}

export const definition: FormDefinition = {
  procedureCode: procedure.code,
  version: '1',
  title: procedure.plainName,
  source,
  roles: {
    applicantName: 'applicant.fullName',
    applicantPhone: 'applicant.phone',
    filerKind: 'filer.kind',
    copies: 'request.copies',
  },
  steps: [
    {
      stepId: 'request',
      title: 'Giấy cần xin',
      groups: [
        {
          groupId: 'certificate',
          title: 'Bạn xin giấy này cho ai?',
          fields: [
            {
              path: 'filer.kind',
              kind: 'choice',
              label: 'Người được cấp giấy là',
              options: [
                { value: 'self', label: 'Tôi' },
                {
                  value: 'relative',
                  label: 'Người thân của tôi',
                  hint: 'Ông, bà, cha, mẹ, con, vợ, chồng, anh chị em ruột. Cần giấy ủy quyền, không phải chứng thực.',
                },
                {
                  value: 'authorised',
                  label: 'Người khác ủy quyền cho tôi',
                  hint: 'Cần giấy ủy quyền có chứng thực.',
                },
              ],
            },
            {
              path: 'request.copies',
              kind: 'integer',
              label: 'Số bản cần xin',
              hint: 'Mỗi bản nộp 8.000 đ.',
              min: 1,
              max: 50,
              default: 1,
            },
            { path: 'request.year', kind: 'integer', label: 'Năm đăng ký', optional: true, min: 1900, max: 2100 },
          ],
        },
      ],
    },
    {
      stepId: 'people',
      title: 'Người được cấp giấy',
      groups: [
        {
          groupId: 'applicant',
          title: 'Thông tin người được cấp giấy',
          lead: 'Viết đúng như trong giấy tờ. Công chức dùng để tìm trong sổ hộ tịch.',
          fields: [
            { path: 'applicant.fullName', kind: 'name', label: 'Họ và tên', maxLength: 120 },
            { path: 'applicant.birthDate', kind: 'date', label: 'Ngày sinh', notAfterToday: true },
            {
              path: 'applicant.idNumber',
              kind: 'idNumber',
              label: 'Số định danh (12 số)',
              hint: 'Không nhớ thì bỏ trống.',
              optional: true,
              why: 'Để tra đúng người trong cơ sở dữ liệu hộ tịch. Chỉ gửi tới nơi tiếp nhận.',
            },
            {
              path: 'applicant.phone',
              kind: 'phone',
              label: 'Số điện thoại',
              optional: true,
              why: 'Để nơi tiếp nhận gọi khi cần hỏi thêm.',
            },
            { path: 'applicant.email', kind: 'email', label: 'Thư điện tử', optional: true },
          ],
        },
        {
          groupId: 'papers',
          title: 'Giấy ủy quyền',
          lead: 'Chụp ảnh giấy ủy quyền. Ảnh rõ bốn góc, đọc được chữ.',
          showWhen: { not: { eq: { path: 'filer.kind', value: 'self' } } },
          fields: [
            {
              path: 'documents.authorisation',
              kind: 'documents',
              label: 'Ảnh hoặc bản PDF giấy ủy quyền',
              hint: 'JPEG, PNG hoặc PDF, mỗi tệp không quá 20 MB.',
              documentId: 'van-ban-uy-quyen',
              maxFiles: 3,
            },
          ],
        },
      ],
    },
    {
      stepId: 'result',
      title: 'Nhận kết quả',
      groups: [
        {
          groupId: 'consent',
          title: 'Nhận kết quả và cam đoan',
          fields: [
            { path: 'result.post', kind: 'yesNo', label: 'Bạn có muốn nhận qua bưu điện không?' },
            { path: 'request.purpose', kind: 'text', label: 'Dùng vào việc gì', optional: true, maxLength: 200 },
            {
              path: 'consent.truth',
              kind: 'consent',
              label:
                'Tôi cam đoan những điều đã khai là đúng và đồng ý gửi các thông tin này tới nơi tiếp nhận để giải quyết hồ sơ.',
            },
          ],
        },
      ],
    },
  ],
};
