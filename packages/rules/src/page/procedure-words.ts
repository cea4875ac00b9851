/** What the page of a procedure says, Vietnamese: the same words with scripts and without. */
import type { Channel, ProcedureDocument, ServiceLevel } from '@motcua/openapi';
import { counterPayments, resultWays } from '../facts/counter-words.js';
import { copyWords } from '../facts/paper-copies.js';

type Duty = ProcedureDocument['duty'];

const channel: Readonly<Record<Channel, string>> = {
  DIRECT: 'Nộp tại quầy',
  ONLINE: 'Nộp trên mạng',
  POSTAL: 'Gửi qua bưu điện',
};

const levels: Readonly<Record<ServiceLevel, string>> = {
  FULL: 'Làm trọn trên mạng',
  PARTIAL: 'Phải đến trực tiếp ít nhất một lần',
  INFORMATION_ONLY: 'Chỉ có thông tin, nộp trực tiếp',
};

const duties: Readonly<Record<Duty, string>> = {
  submit: 'Phải nộp',
  show: 'Phải xuất trình (cho xem bản chính)',
  collect: 'Mang theo khi nhận kết quả',
};

export const procedureWords = {
  legalName: 'Tên đầy đủ:',
  code: 'Mã thủ tục:',
  until: (day: string) => `Thủ tục này áp dụng đến hết ngày ${day}.`,
  superseded: 'Thủ tục này đã được thay bằng:',
  supersededNext: 'Hỏi nơi tiếp nhận trước khi nộp.',
  combined: 'Nộp một lần, xong nhiều việc',
  combines: 'Nộp hồ sơ này một lần thì xong các việc:',
  combinedIn: 'Việc này làm cùng việc khác được, chỉ nộp một lần:',
  listen: (language: unknown): unknown => ['Nghe bằng tiếng ', language],
  notes: 'Nơi tiếp nhận dặn thêm',
  papers: 'Cần giấy gì',
  time: 'Mất bao lâu',
  fee: 'Bao nhiêu tiền',
  paperCount: (least: number, most: number) => `${least === most ? most : `${least} đến ${most}`} loại giấy`,
  always: 'Trường hợp nào cũng cần:',
  nothingMore: 'Không cần thêm giấy nào khác.',
  whichCase: 'Chọn trường hợp của bạn:',
  duties,
  paper: copyWords,
  onlyBy: (ways: string) => `Chỉ khi ${ways}`,
  or: ' hoặc ',
  upload: 'Nộp trên mạng thì tải lên',
  photo: (isTaken: boolean) => (isTaken ? 'Nhận ảnh chụp' : 'Không nhận ảnh chụp'),
  photoUnknown: (others: boolean) => `Ảnh chụp${others ? ' của các giấy khác' : ''} được nhận không?`,
  details: 'Cách nộp, thời gian, lệ phí',
  channel,
  saving: (money: string) => `Trên mạng rẻ hơn ${money}`,
  level: 'Làm trên mạng được đến đâu',
  levels,
  steps: 'Các bước',
  result: 'Bạn nhận được gì',
  subjects: 'Ai làm được',
  place: 'Nơi tiếp nhận',
  decides: 'Nơi giải quyết:',
  address: 'Địa chỉ',
  hours: 'Giờ làm việc',
  phone: 'Điện thoại',
  example: '(ví dụ)',
  payAtCounter: 'Nộp tiền tại quầy',
  counterPayments,
  resultBack: 'Nhận kết quả',
  resultWays,
  legal: 'Căn cứ pháp lý, nguồn dữ liệu',
  dataDay: (day: string) => `Dữ liệu ngày ${day}.`,
  dataOld: (days: number) => `Dữ liệu đã ${days} ngày, hỏi lại công chức trước khi đi.`,
  source: (name: unknown, day: string): unknown => ['Theo: ', name, `, xem ngày ${day}.`],
  channelSource: (name: unknown, day: string): unknown => ['Cách nộp theo: ', name, `, xem ngày ${day}.`],
  timeSource: (name: unknown, day: string): unknown => ['Thời gian theo: ', name, `, xem ngày ${day}.`],
  feeSource: (name: unknown, day: string): unknown => ['Lệ phí theo: ', name, `, xem ngày ${day}.`],
  file: 'Nộp hồ sơ',
  offNet: 'Thủ tục này chưa công bố cách nộp trên mạng.',
  offNetNext: 'Mang giấy tờ trong danh sách dưới đây đến nơi tiếp nhận, hoặc gọi hỏi trước.',
  wayUnknown: 'Chưa có thông tin về cách nộp thủ tục này.',
  wayUnknownNext: 'Xem ở Cổng Dịch vụ công quốc gia, hoặc gọi hỏi nơi tiếp nhận.',
  handoff: 'Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia.',
  handoffPrepare: 'Trả lời câu hỏi ở đây, chúng tôi chuẩn bị sẵn nội dung để bạn chép sang.',
  handoffFile: 'Chuẩn bị hồ sơ',
  handoffPlace: (place: unknown): unknown => ['Trên Cổng, bạn chọn nơi nộp là ', place, '.'],
  handoffOpen: 'Mở Cổng Dịch vụ công quốc gia',
  closed: 'Nơi này không còn nhận hồ sơ của thủ tục này.',
  help: 'Bạn gọi hoặc đến nơi tiếp nhận để được hướng dẫn.',
  counter: 'Bạn cũng có thể nộp giấy tại quầy.',
  choosePlace: 'Chọn xã, phường để nộp hồ sơ',
};
