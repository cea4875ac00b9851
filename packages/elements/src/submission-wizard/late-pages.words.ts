/** Words of the pages that most people never see: filed elsewhere, an open draft, a refusal, the end. Vietnamese. */
import type { ProblemCode } from '@motcua/openapi';
import { catalogue } from '../common/catalogue.js';

export const words = catalogue('latePages', {
  handoff: 'Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia',
  handoffLead: 'Chúng tôi chuẩn bị sẵn nội dung để bạn chép sang.',
  handoffCheck: (place: unknown, province: unknown): unknown => [
    'Trên Cổng, xem lại nơi nhận có đúng là ',
    place,
    ', ',
    province,
    ' không. Chọn nhầm thì hồ sơ đi nơi khác.',
  ],
  handoffOpen: 'Mở Cổng Dịch vụ công quốc gia',
  handoffContent: 'Nội dung để chép sang',
  handoffPapers: 'Giấy tờ cần có sẵn',
  procedureName: 'Tên thủ tục',
  procedureCode: 'Mã thủ tục',
  province: 'Tỉnh, thành phố',
  commune: 'Xã, phường',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  duties: {
    submit: 'Phải nộp',
    show: 'Phải xuất trình (cho xem bản chính)',
    collect: 'Mang theo khi nhận kết quả',
  },
  closed: 'Nơi này không còn nhận hồ sơ của thủ tục này',
  closedSince: (day: string) => `Ngày cuối nhận hồ sơ: ${day}.`,
  closedNext: 'Bạn gọi hoặc đến nơi dưới đây để được hướng dẫn.',
  resume: 'Tiếp tục bản đang làm',
  resumeLead:
    'Máy này đang giữ hồ sơ của thủ tục này. Nhập mã mở lại để làm tiếp, hoặc để xem lại xác nhận đã nộp. Không có mã thì không ai đọc được.',
  resumeSaved: (when: string) => `Lưu lần cuối lúc ${when}.`,
  resumeCode: 'Mã mở lại',
  resumeHint: '10 chữ và số bạn đã ghi lại, ví dụ 7K2P9\u2011QXD4M.',
  resumeWrong: 'Mã mở lại chưa đúng. Xem lại từng chữ rồi nhập lại.',
  resumeOpen: 'Mở hồ sơ',
  resumeOpening: 'Đang mở…',
  startNew: 'Làm hồ sơ mới',
  startNewKeeps: 'Làm hồ sơ mới thì bản đang giữ vẫn còn.',
  erased: 'Đã xóa khỏi máy này',
  erasedDraft: 'Những gì bạn đã nhập không còn ở máy này.',
  erasedSlip:
    'Hồ sơ đã nộp vẫn ở nơi nhận. Xem lại bằng mã nộp và khóa tra cứu. Còn trang nào khác đang mở hồ sơ này thì đóng lại.',
  left: 'Chưa xóa được khỏi máy này',
  leftSafe: 'Không có mã mở lại thì không ai đọc được. Cần chắc chắn thì xóa dữ liệu của trang trong trình duyệt.',
  rejected: 'Hồ sơ chưa được nhận',
  /** @param title of the gateway, Vietnamese */
  problem: (_code: ProblemCode, title: string) => title,
  rejectedSafe: 'Những gì bạn đã nhập vẫn còn. Sửa xong thì gửi lại.',
  rejectedElsewhere: 'Những gì bạn đã nhập vẫn còn ở máy này.',
  rejectedMend: 'Sửa hồ sơ',
  rejectedLook: 'Xem lại hồ sơ',
  submissionCode: 'Mã nộp',
  rejectedCall: 'Cần hỏi, bạn gọi nơi tiếp nhận và đọc mã nộp.',
});
