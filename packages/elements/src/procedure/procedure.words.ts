/** Words of the procedure page, Vietnamese: those it shares with the page that is read before any script runs, and its own. */
import { procedureWords } from '@motcua/rules';
import { catalogue } from '../common/catalogue.js';

export const words = catalogue('procedure', {
  ...procedureWords,
  whichWay: 'Bạn nộp bằng cách nào?',
  fileNote: 'Trả lời từng câu hỏi, khoảng 10 phút. Chưa gửi thì chưa ai thấy.',
  stepsOnline: 'Các bước dài chỉ xem được khi có mạng.',
  kept: 'Đang xem bản lưu trên máy này.',
  print: 'In danh sách giấy tờ',
  poster: 'In áp phích có mã QR',
  handoutFailed: 'Chưa tải được phần này. Kiểm tra mạng rồi bấm lại.',
  share: 'Chia sẻ',
  copied: 'Đã chép đường dẫn. Bạn dán vào tin nhắn để gửi.',
  copyByHand: 'Đường dẫn của trang này:',
  qr: 'Mã QR mở trang này',
  missing: 'Không có thủ tục này.',
  missingNext: 'Bạn kiểm tra lại đường dẫn, hoặc tìm lại theo tên giấy cần làm.',
  searchAgain: 'Tìm thủ tục',
  choose: 'Chưa chọn thủ tục nào.',
});
