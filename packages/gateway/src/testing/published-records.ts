/** Made-up records in the two shapes that an import reads. */

/** One as the national portal gives it, in the members that count; what is given replaces them. */
export const portalRecord = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: '019d2bfd-0000-7000-8000-000000000001',
  code: '1.900001',
  codeNotation: '1.900001',
  name: 'Thủ tục đăng ký nuôi ong',
  executionMethods: [portalWay('DIRECT'), portalWay('ONLINE')],
  executionCases: [
    {
      name: '* Giấy tờ phải nộp:',
      profileComponents: [
        portalPaper('- Tờ khai nuôi ong theo mẫu; ghi rõ số đàn', { code: '000.00.00.G10-KQ000001' }),
        portalPaper('Người đã nộp bản điện tử thì không phải nộp bản giấy', { originalQty: 0 }),
      ],
    },
    { name: '* Giấy tờ phải xuất trình:', profileComponents: [portalPaper('- Thẻ căn cước của người nuôi')] },
    {
      name: 'Trường hợp nuôi ở rừng, hồ sơ gồm:',
      profileComponents: [portalPaper('Giấy đồng ý của chủ rừng', { copyQty: 1 })],
    },
  ],
  isWard: true,
  isProvince: false,
  isMinistry: false,
  isOtherAgency: false,
  isFullProcess: false,
  isNonTerritorial: false,
  categoriesDetails: [{ name: 'Chăn nuôi', code: 'G10-NN01' }],
  subjectTypesDetails: [{ name: 'Công dân Việt Nam', code: 'ĐT1' }],
  legalBasisesDetails: [{ name: 'Nghị định về chăn nuôi', code: '13/2020/NĐ-CP' }],
  resultsDetails: [{ name: 'Giấy xác nhận nuôi ong', code: 'KQ.G10.000001' }],
  cases: [{ code: '1.900001.01', processingDay: { qty: 2, type: 'WORKING_DAY' } }],
  ...given,
});

export const portalWay = (submissionMethod: string, given: Record<string, unknown> = {}) => ({
  submissionMethod,
  processingTime: 3,
  processingTimeUnit: 'WORKING_DAY',
  fees: [portalFee(0)],
  ...given,
});

export const portalFee = (value: number, description = '') => ({
  type: 'SERVICE_FEE',
  value,
  currencyId: '',
  description,
});

export const portalPaper = (name: string, given: Record<string, unknown> = {}) => ({
  name,
  code: '',
  originalQty: 1,
  copyQty: 0,
  ...given,
});

/** One of a list with `procedures`. */
export const listedRecord = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  code: '1.900002',
  name: 'Cấp giấy phép thả diều',
  field: 'Văn hóa',
  levels: ['PROVINCE', 'COMMUNE'],
  subjects: ['Công dân Việt Nam'],
  channels: [listedWay('DIRECT')],
  documents: [{ case: 'Thành phần hồ sơ', items: [{ name: '- Đơn xin thả diều', original: 1, copy: 0 }] }],
  results: [{ name: 'Giấy phép thả diều', code: 'KQ.G12.000001' }],
  legalNumbers: ['202011/2020/NĐ-CP', '12/2021/TT-BVHTTDLN', '2014/QH13'],
  formalityId: null,
  portalUrl: null,
  provenance: { origin: 'dichvucong.gov.vn public page, crawled Jun-Jul 2026', via: 'somewhere/1.900002.json' },
  issues: [],
  ...given,
});

export const listedWay = (channel: string, given: Record<string, unknown> = {}) => ({
  channel,
  time: { value: 5, unit: 'WORKING_DAY', raw: '5 Ngày làm việc' },
  fee: { status: 'listed_zero', amount: 0, currency: 'VND', per: null, raw: 'Miễn phí' },
  note: null,
  ...given,
});

export const listOf = (...procedures: unknown[]) => ({ meta: { generated: '2026-11-23' }, procedures });
