/** Words that all elements share, Vietnamese. */
import { catalogue } from './catalogue.js';

export const noticeWords = catalogue('notices', {
  loading: 'Đang tải…',
  slow: 'Mạng đang chậm. Bạn chờ thêm, hoặc bấm tải lại trang.',
  retry: 'Thử lại',
  error: 'Chưa mở được thông tin.',
  errorSafe: 'Không có gì bị mất.',
  errorNext: 'Bạn bấm “Thử lại”, hoặc gọi nơi tiếp nhận.',
  offline: 'Không có mạng.',
  offlineSafe: 'Không có gì bị mất.',
  offlineNext: 'Kiểm tra mạng rồi bấm “Thử lại”.',
  forbidden: 'Trang web này chưa cho phép mở dịch vụ.',
  forbiddenNext: 'Bạn mở trên trang của hệ thống, hoặc gọi nơi tiếp nhận.',
  openHosted: 'Mở trang của hệ thống',
  insecure: 'Trang này chưa có kết nối an toàn (https).',
  insecureNext: 'Để giữ kín thông tin, việc này mở ở trang an toàn của hệ thống.',
  insecureOpen: 'Mở trang an toàn',
  insecureElse: 'Trang đó không mở được thì bạn hỏi nơi tiếp nhận.',
  phone: 'Điện thoại',
  example: '(ví dụ)',
});
