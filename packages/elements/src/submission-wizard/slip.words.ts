/** Words of the slip, on screen and on paper, Vietnamese. */
import { catalogue } from '../common/catalogue.js';

export const words = catalogue('slip', {
  accepted: 'Đã nộp hồ sơ',
  earlier: 'Hồ sơ này đã nộp trước đó. Lần gửi đầu được tính. Sửa sau đó không có trong hồ sơ.',
  receipt: 'Xác nhận đã nộp, chưa phải Giấy tiếp nhận',
  keep: 'Chụp ảnh hoặc in trang này. Không có khóa tra cứu thì không xem được hồ sơ trên mạng.',
  submissionCode: 'Mã nộp',
  secret: 'Khóa tra cứu',
  qr: 'Mã QR mở trang theo dõi hồ sơ này',
  qrUse: 'Quét để theo dõi hồ sơ.',
  qrOr: (address: string) => `Hoặc mở ${address} rồi nhập mã nộp và khóa tra cứu.`,
  fee: 'Lệ phí',
  procedure: 'Thủ tục',
  receivedAt: 'Nộp lúc',
  receivedBy: 'Nơi nhận',
  noDueDate: 'Chưa có ngày hẹn trả kết quả.',
  nextTitle: 'Việc tiếp theo',
  nextSteps: [
    'Công chức tiếp nhận xem hồ sơ của bạn.',
    'Hồ sơ được nhận thì có Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    'Theo dõi bằng mã nộp và khóa tra cứu ở trên.',
  ],
  nextFee: 'Nộp lệ phí ở trang theo dõi hồ sơ.',
  printNext:
    'Công chức tiếp nhận xem hồ sơ rồi cấp Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Ông/bà dùng mã nộp và khóa tra cứu để theo dõi.',
  printKeep: 'Ông/bà giữ kín khóa tra cứu. Ai có cả hai mã đều xem được hồ sơ.',
  track: 'Theo dõi hồ sơ',
  print: 'In xác nhận',
  contact: 'Cần hỏi',
  erased: 'Những gì bạn đã nhập đã được xóa khỏi máy này.',
  reopen: (code: string) => `Lỡ tắt trang này, nhập mã mở lại ${code} trên máy này. Mở lại được trong 24 giờ.`,
  onlyHere: 'Máy này không giữ được trang này. Chụp ảnh hoặc in trước khi tắt.',
  done: {
    open: 'Xong, xóa khỏi máy này',
    sure: 'Đã chụp ảnh hoặc in chưa?',
    means: 'Xóa rồi, máy này không mở lại được trang này. Không có khóa tra cứu thì không xem được hồ sơ trên mạng.',
    yes: 'Xóa khỏi máy này',
    no: 'Chưa xóa',
  },
});
