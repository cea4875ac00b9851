/** Words of a dossier on the screen, Vietnamese. */
import type { DossierEvent, DossierStatus, ResultChannel } from '@motcua/openapi';
import { statusOf } from '@motcua/rules';
import { catalogue } from '../common/catalogue.js';

/** What the status means for the citizen, and what to do now. */
const next: Record<DossierStatus, string> = {
  1: 'Công chức sẽ xem hồ sơ trong giờ làm việc. Chưa có ngày hẹn trả.',
  2: 'Hồ sơ đã được nhận. Bạn giữ Giấy tiếp nhận để đến lấy kết quả.',
  3: 'Hồ sơ chưa được nhận. Bạn xem lý do, rồi gọi nơi tiếp nhận nếu cần hỏi.',
  4: 'Cơ quan đang làm hồ sơ của bạn.',
  5: 'Bạn mang giấy tờ còn thiếu đến nơi tiếp nhận. Thời gian chờ không tính vào hẹn trả.',
  6: 'Bạn nộp tiền thì hồ sơ được làm tiếp. Thời gian chờ không tính vào hẹn trả.',
  7: 'Hồ sơ đã được rút theo yêu cầu của bạn.',
  8: 'Cơ quan đã dừng làm hồ sơ này. Bạn xem lý do, rồi gọi nơi tiếp nhận nếu cần hỏi.',
  9: 'Kết quả đã có.',
  10: 'Hồ sơ đã xong.',
};

const collect: Record<ResultChannel, string> = {
  counter: 'Mời bạn đến nhận, mang theo bản chính nếu thủ tục yêu cầu.',
  postal: 'Kết quả đang gửi qua bưu điện.',
};

const actors: Record<DossierEvent['actor'], string> = {
  citizen: 'Người nộp',
  officer: 'Công chức tiếp nhận',
  bank: 'Ngân hàng',
  system: 'Hệ thống',
};

export const words = catalogue('tracker', {
  next,
  collect,
  actors,
  status: (status: DossierStatus) => statusOf(status).plain as string,
  official: 'Tên chính thức:',
  note: 'Công chức ghi:',
  notYetReceived: 'Xác nhận đã nộp, chưa phải Giấy tiếp nhận',
  details: 'Thông tin hồ sơ',
  timeline: 'Các việc đã làm',
  submitted: 'Đã nộp hồ sơ',
  feeArrived: 'Đã nhận được tiền lệ phí',
  feeReturned: 'Đã trả lại tiền',
  live: 'Trang tự báo khi hồ sơ có tin mới.',
  retrying: (until: string) => `Đang nối lại. Thông tin đúng đến ${until}.`,
  offline: (until: string) => `Không có mạng. Thông tin đúng đến ${until}.`,
  tryNow: 'Nối lại ngay',
  pay: (money: string) => `Nộp ${money}`,
  payTitle: 'Nộp lệ phí',
  // Not how much: what came is what does not match.
  reviewing: (_money: string) => 'Đã chuyển tiền, đang chờ xác nhận. Không cần chuyển lại.',
  paid: (money: string) => `Xác nhận đã thanh toán ${money}.`,
  print: 'In Giấy tiếp nhận',
  printConfirmation: 'In xác nhận đã nộp',
});
