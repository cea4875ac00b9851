/** Words of the search before its catalogue is there, Vietnamese. */
import { catalogue } from '../common/catalogue.js';

export const words = catalogue('search', {
  question: 'Bạn cần làm giấy tờ gì?',
  hint: 'Ví dụ: khai sinh, kết hôn, chứng thực. Không cần gõ dấu.',
  search: 'Tìm',
  searching: 'Đang tìm…',
  events: 'Hoặc chọn việc của bạn',
  event: {
    birth: 'Có con mới sinh',
    marriage: 'Cưới',
    death: 'Có người mất',
    home: 'Nhà ở',
    land: 'Đất đai',
    building: 'Xây nhà',
    identity: 'Căn cước, hộ chiếu',
    residence: 'Cư trú',
    work: 'Đi làm, bảo hiểm',
    business: 'Mở cửa hàng',
    school: 'Đi học',
    health: 'Sức khỏe, khuyết tật',
    hardship: 'Gặp khó khăn',
    elderly: 'Người cao tuổi',
    inheritance: 'Thừa kế',
    certification: 'Chứng thực giấy tờ',
  },
  error: 'Chưa tìm được.',
  absent: 'Máy này chưa có danh sách thủ tục, phải có mạng để tải về.',
  ask: 'Cần ngay thì gọi hoặc đến Trung tâm Phục vụ hành chính công xã, phường.',
});
