/** All words of the wizard, Vietnamese. Sentences are short, verbs come first; no word of the machine. */
import type { FieldProblem, FormField } from '@motcua/openapi';
import { catalogue } from '../common/catalogue.js';

const groups = (amount: number) => String(amount).replace('.', ',');

export const words = catalogue('wizard', {
  subject: (procedure: unknown, place: unknown): unknown => [procedure, ' · Nộp tới ', place],
  /** Behind `subject`. */
  onPortal: ' trên Cổng Dịch vụ công quốc gia',
  optional: '(không bắt buộc)',
  next: 'Tiếp tục',
  back: 'Quay lại',

  unreachable: 'Chưa kết nối được tới nơi nhận hồ sơ.',
  nothingTyped: 'Bạn chưa nhập gì nên không mất gì.',
  unreachableNext: 'Chờ vài phút rồi bấm “Thử lại”.',
  missing: 'Không tìm thấy thủ tục này ở nơi bạn chọn.',
  missingNext: 'Kiểm tra lại đường dẫn, hoặc tìm lại thủ tục.',
  search: 'Tìm thủ tục',

  progress: (index: number, count: number) => `Phần ${index + 1}/${count} · `,
  /** What is wrong with a field; `message` says it in Vietnamese. */
  problem: (message: string, _field: FormField | undefined, _rule: FieldProblem['rule']): unknown => message,
  problems: (count: number) => `Có ${count} chỗ cần sửa`,
  why: 'Vì sao hỏi?',
  dateHint: 'Ngày, tháng, năm. Ví dụ: 05/01/1960.',
  less: (label: string) => `Bớt một: ${label}`,
  more: (label: string) => `Thêm một: ${label}`,
  yes: 'Có',
  no: 'Không',
  pick: 'Chụp hoặc chọn ảnh',
  pickMore: 'Thêm ảnh nữa',
  picking: 'Đang thêm ảnh…',
  files: 'Đã đính kèm',
  filesFull: (count: number) => `Đã đủ ${count} tệp.`,
  remove: 'Bỏ',
  kilobytes: (size: number) => `${Math.max(1, Math.round(size / 1024))} KB`,
  megabytes: (size: number) => `${groups(Math.round(size / 104857.6) / 10)} MB`,

  fee: 'Lệ phí',
  feeCopies: (copies: number, one: string, all: string) => `${copies} bản × ${one} = ${all}`,

  code: 'Mã mở lại: ghi ra giấy hoặc chụp ảnh',
  codeUse: 'Lỡ tắt trang, bạn nhập mã này trên máy này để làm tiếp.',
  shared:
    'Máy dùng chung: nộp xong, những gì đã nhập được xóa khỏi máy. Làm dở thì mở lại được trong 7 ngày. Không có mã thì không ai đọc được.',
  sharedHandoff: 'Máy dùng chung: mở lại được trong 7 ngày. Không có mã thì không ai đọc được.',
  saved: {
    saved: 'Đã lưu ở máy này',
    saving: 'Đang lưu…',
    failed: 'Chưa lưu được ở máy này. Đừng đóng trang này.',
    elsewhere: 'Bản này đã sửa hoặc xóa ở một trang khác. Trang này không lưu được nữa: làm tiếp ở trang kia.',
  },
  erase: {
    open: 'Xóa bản này khỏi máy',
    sure: 'Xóa bản đang làm?',
    means: 'Xóa rồi không lấy lại được.',
    yes: 'Xóa khỏi máy',
    no: 'Không xóa',
  },

  review: 'Kiểm tra lại trước khi gửi',
  reviewLead: 'Đọc lại từng dòng. Chỗ nào chưa đúng, bấm “Sửa”.',
  change: 'Sửa',
  empty: 'Bỏ trống',
  agreed: 'Đã đồng ý',
  sendTo: 'Gửi tới',
  submit: 'Gửi hồ sơ',
  prepare: 'Lấy nội dung để chép sang Cổng',

  sending: 'Đang gửi hồ sơ',
  sendingStay: 'Bạn chờ một chút, đừng đóng trang này.',
  unknown: 'Đang gửi, chưa biết đã tới nơi chưa. Không cần gửi lại.',
  unknownNext: 'Trang này đang tự hỏi lại nơi nhận.',
  ask: 'Hỏi lại ngay',
  waiting: 'Đã lưu ở máy này, sẽ gửi khi có mạng',
  waitingUnsaved: 'Không có mạng, sẽ gửi khi có mạng',
  waitingNext: 'Giữ trang này mở. Có mạng thì hồ sơ tự gửi.',
  silent: 'Nơi nhận chưa trả lời, sẽ tự gửi lại',
  silentNext: 'Hồ sơ đã lưu ở máy này. Giữ trang này mở.',
  waitingRetry: 'Thử gửi ngay',
  slow: 'Chờ lâu thì gọi',
  slowSay: 'rồi đọc mã nộp này.',
  steps: { seal: 'Khóa kín hồ sơ', upload: 'Gửi ảnh', send: 'Gửi hồ sơ và nhận xác nhận' },
  stepDone: 'xong',
  stepNow: 'đang làm',
  stepLater: 'chưa tới',
  stepOffline: 'chờ mạng',
  stepSilent: 'chờ nơi nhận',
  sent: (sent: string, total: string) => `Đã gửi ${sent} trong ${total}`,
  submissionCode: 'Mã nộp',
  secret: 'Khóa tra cứu',
});
