import type { FormDefinition } from '@motcua/openapi';

/** A small form with one of everything the wizard has to care about: a default, a condition, a file, a consent. */
export const form: FormDefinition = {
  procedureCode: '2.000635',
  version: '1',
  title: 'Xin bản sao giấy khai sinh',
  source: { name: 'Thử', asOf: '2026-11-01' },
  roles: { applicantName: 'applicant.fullName', filerKind: 'filer.kind', copies: 'request.copies' },
  steps: [
    {
      stepId: 'request',
      title: 'Giấy cần xin',
      groups: [
        {
          groupId: 'certificate',
          title: 'Bạn xin bản sao giấy gì?',
          fields: [
            {
              path: 'request.certificate',
              kind: 'choice',
              label: 'Loại giấy',
              options: [
                { value: 'khai-sinh', label: 'Giấy khai sinh' },
                { value: 'khac', label: 'Giấy khác' },
              ],
            },
            {
              path: 'request.certificateName',
              kind: 'text',
              label: 'Tên giấy',
              showWhen: { eq: { path: 'request.certificate', value: 'khac' } },
            },
            { path: 'request.copies', kind: 'integer', label: 'Số bản', min: 1, max: 50, default: 1 },
          ],
        },
        {
          groupId: 'filerKind',
          title: 'Bạn xin giấy này cho ai?',
          fields: [
            {
              path: 'filer.kind',
              kind: 'choice',
              label: 'Người được cấp giấy là',
              options: [
                { value: 'self', label: 'Tôi' },
                { value: 'relative', label: 'Người thân của tôi' },
              ],
            },
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
          fields: [
            { path: 'applicant.fullName', kind: 'name', label: 'Họ và tên', maxLength: 120 },
            { path: 'applicant.birthDate', kind: 'date', label: 'Ngày sinh', notAfterToday: true },
          ],
        },
        {
          groupId: 'authorisation',
          title: 'Giấy ủy quyền',
          showWhen: { eq: { path: 'filer.kind', value: 'relative' } },
          fields: [
            {
              path: 'documents.authorisation',
              kind: 'documents',
              label: 'Ảnh giấy ủy quyền',
              documentId: 'van-ban-uy-quyen',
              maxFiles: 2,
            },
          ],
        },
        {
          groupId: 'consent',
          title: 'Cam đoan',
          fields: [{ path: 'consent.truth', kind: 'consent', label: 'Tôi cam đoan những điều đã khai là đúng.' }],
        },
      ],
    },
  ],
};
