/** Words of the search, Vietnamese. */
import { catalogue } from '../common/catalogue.js';

export const words = catalogue('search', {
  question: 'Bạn cần làm giấy tờ gì?',
  hint: 'Ví dụ: khai sinh, kết hôn, chứng thực. Không cần gõ dấu.',
  search: 'Tìm',
  searching: 'Đang tìm…',
  found: (count: number) => `Tìm thấy ${count} thủ tục.`,
  more: (shown: number, total: number) => `Đang xem ${shown} trong ${total} thủ tục. Gõ thêm chữ để tìm đúng hơn.`,
  none: (query: string) => `Chưa tìm thấy thủ tục nào cho “${query}”.`,
  noneNext: 'Bạn thử gõ ít chữ hơn, hoặc gõ tên giấy cần có. Hoặc hỏi công chức:',
  legalName: 'Tên đầy đủ:',
  time: 'Thời gian:',
  fee: 'Lệ phí:',
  handoff: 'Nộp trên Cổng Dịch vụ công quốc gia',
  error: 'Chưa tìm được.',
});
