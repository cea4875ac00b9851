/** Words about a dossier that was filed on the national portal, Vietnamese. */
import { catalogue } from './catalogue.js';

export const portalWords = catalogue('portal', {
  title: 'Hồ sơ này xem trên Cổng Dịch vụ công quốc gia',
  only: 'Tình trạng hồ sơ nộp trên Cổng chỉ có ở Cổng. Trang này không có, và không hỏi thay bạn.',
  next: 'Mở Cổng, nhập mã hồ sơ để xem.',
  code: 'Mã hồ sơ',
  open: 'Tra cứu trên Cổng',
  back: 'Xem hồ sơ nộp ở đây',
});
