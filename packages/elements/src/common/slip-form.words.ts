/** Words of the form that opens a dossier, Vietnamese. */
import { catalogue } from './catalogue.js';

export const slipWords = catalogue('slipForm', {
  title: 'Xem hồ sơ đã nộp',
  reference: 'Mã nộp hoặc mã hồ sơ',
  referenceHint: 'Ví dụ: 7K2P9-QXD4M hoặc H37.24-261123-0001',
  secret: 'Khóa tra cứu',
  secretHint: '8 chữ và số, in cạnh mã nộp. Có khóa mới xem được, để người khác không xem hồ sơ của bạn.',
  open: 'Xem hồ sơ',
  referenceProblem: 'Kiểm tra lại mã. Mã nộp có 10 chữ và số.',
  secretProblem: 'Nhập khóa tra cứu in cạnh mã nộp.',
  missing: 'Không tìm thấy hồ sơ với mã và khóa này.',
  close: 'Xong, xóa khỏi màn hình',
  portal: 'Hồ sơ nộp trên Cổng?',
  closeNote: 'Máy dùng chung: bấm nút này trước khi rời máy.',
  missingNext: 'Bạn xem lại từng chữ trên giấy xác nhận. Chữ O và số 0 gõ thế nào cũng được.',
});
