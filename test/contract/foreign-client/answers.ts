/** Answers to the pilot form; people, numbers and places are examples. */
import type { Answers } from '@motcua/openapi';

/** She files for herself: no file is asked for. */
export const answersForHerself: Answers = {
  request: { certificate: 'khai-sinh', copies: 2 },
  filer: { kind: 'self' },
  applicant: { fullName: 'Hoàng Thị Mẫu', birthDate: '1985-03-08' },
  record: { place: 'xã Thống Nhất, huyện Lộc Bình, tỉnh Lạng Sơn' },
  result: { channel: 'counter' },
  consent: { truth: true },
};

/** She files for her mother, which takes a photograph of the authorisation. */
export const answersForHerMother: Answers = {
  ...answersForHerself,
  filer: {
    kind: 'relative',
    relation: 'con',
    fullName: 'Hoàng Thị Mẫu',
    idNumber: '020185000001',
    phone: '0912345678',
  },
  applicant: { fullName: 'Nông Thị Ví Dụ', birthDate: '1960-01-05' },
};
