/** Words of the procedure page, Vietnamese. */
import type { Channel, CounterPayment, ResultWay, ServiceLevel } from '@motcua/openapi';
import { catalogue } from '../common/catalogue.js';

const channels: Record<Channel, string> = {
  DIRECT: 'Nộp tại quầy',
  ONLINE: 'Nộp trên mạng',
  POSTAL: 'Gửi qua bưu điện',
};

const levels: Record<ServiceLevel, string> = {
  FULL: 'Làm trọn trên mạng',
  PARTIAL: 'Phải đến trực tiếp ít nhất một lần',
  INFORMATION_ONLY: 'Chỉ có thông tin, nộp trực tiếp',
};

const counterPayments: Record<CounterPayment, string> = {
  cash: 'tiền mặt',
  card: 'quẹt thẻ (máy POS)',
  qr: 'quét mã QR',
};

const resultWays: Record<ResultWay, string> = {
  counter: 'tại quầy',
  postal: 'gửi bưu điện về nhà',
  online: 'bản điện tử trên mạng',
};

export const words = catalogue('procedure', {
  legalName: 'Tên đầy đủ:',
  until: (day: string) => `Thủ tục này áp dụng đến hết ngày ${day}.`,
  superseded: 'Thủ tục thay thế:',
  combined: 'Nộp một lần, xong nhiều việc',
  combines: 'Nộp hồ sơ này một lần thì xong các việc:',
  combinedIn: 'Việc này có thể làm cùng việc khác, chỉ nộp một lần:',
  code: 'Mã thủ tục:',
  papers: 'Cần giấy gì',
  time: 'Mất bao lâu',
  fee: 'Bao nhiêu tiền',
  paperCount: (least: number, most: number) => `${least === most ? most : `${least} đến ${most}`} loại giấy`,
  always: 'Trường hợp nào cũng cần:',
  whichCase: 'Chọn trường hợp của bạn:',
  submit: 'Phải nộp',
  show: 'Phải xuất trình (cho xem bản chính)',
  originals: (count: number) => `${count} bản chính`,
  copies: (count: number) => `${count} bản sao`,
  file: 'Nộp hồ sơ',
  fileNote: 'Trả lời từng câu hỏi, khoảng 10 phút. Chưa gửi thì chưa ai thấy.',
  handoff: 'Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia.',
  handoffPrepare: 'Trả lời câu hỏi ở đây, chúng tôi chuẩn bị sẵn nội dung để bạn chép sang.',
  handoffFile: 'Chuẩn bị hồ sơ',
  handoffPlace: (place: unknown): unknown => ['Trên Cổng, bạn chọn nơi nộp là ', place, '.'],
  handoffOpen: 'Mở Cổng Dịch vụ công quốc gia',
  closed: 'Nơi này không còn nhận hồ sơ của thủ tục này.',
  closedNext: 'Bạn gọi hoặc đến nơi tiếp nhận để được hướng dẫn.',
  counter: 'Bạn cũng có thể nộp giấy tại quầy.',
  details: 'Cách nộp, thời gian, lệ phí',
  channel: channels,
  level: 'Làm trên mạng được đến đâu',
  levels,
  result: 'Bạn nhận được gì',
  subjects: 'Ai làm được',
  place: 'Nơi tiếp nhận',
  decides: 'Nơi giải quyết:',
  address: 'Địa chỉ',
  hours: 'Giờ làm việc',
  payAtCounter: 'Nộp tiền tại quầy',
  counterPayments,
  resultBack: 'Nhận kết quả',
  resultWays,
  legal: 'Căn cứ pháp lý',
  source: (name: unknown, day: string): unknown => ['Theo: ', name, `, xem ngày ${day}.`],
  channelSource: (name: unknown, day: string): unknown => ['Cách nộp theo: ', name, `, xem ngày ${day}.`],
  timeSource: (name: unknown, day: string): unknown => ['Thời gian theo: ', name, `, xem ngày ${day}.`],
  feeSource: (name: unknown, day: string): unknown => ['Lệ phí theo: ', name, `, xem ngày ${day}.`],
  print: 'In trang này',
  missing: 'Không có thủ tục này.',
  missingNext: 'Bạn kiểm tra lại đường dẫn, hoặc tìm lại theo tên giấy cần làm.',
  searchAgain: 'Tìm thủ tục',
  choose: 'Chưa chọn thủ tục nào.',
});
