/** What people read inside an element whose page is set up wrongly, Vietnamese. */
export const troubleWords = {
  unconnected: 'Trang này chưa nối với cổng tiếp nhận hồ sơ.',
  unconnectedNext: 'Người làm trang web cần sửa. Bạn gọi hoặc đến nơi tiếp nhận.',
  unknownPlace: (agency: string) => `Không có nơi tiếp nhận nào tên là “${agency}”.`,
  unknownPlaceNext: 'Bạn kiểm tra lại đường dẫn, hoặc gọi nơi tiếp nhận.',
  noDossiers: 'Trang này không nhận hồ sơ, nên không tra cứu và nộp tiền ở đây được.',
  noDossiersNext:
    'Hồ sơ nộp trên Cổng Dịch vụ công quốc gia thì tra cứu ở Cổng. Hồ sơ nộp tại quầy thì gọi nơi tiếp nhận.',
} as const;

/** One line each for the console of whoever made the page, Vietnamese and English. */
export const webmasterWords = {
  noApi:
    'Một Cửa: thẻ script thiếu data-api="https://địa-chỉ-của-cổng". / The script tag lacks data-api="https://address-of-the-gateway".',
  badApi: (api: string) =>
    `Một Cửa: data-api="${api}" không phải là một địa chỉ; cần dạng https://… / data-api="${api}" is no address; it takes the form https://…`,
  noGateway: (url: string) =>
    `Một Cửa: ở ${url} không có cổng nào trả lời; hãy xem lại data-api của thẻ script. / No gateway answers at ${url}; check data-api of the script tag.`,
  noFolder: (url: string) =>
    `Một Cửa: ở ${url} không có thư mục do motcua static tạo; hãy xem lại data-files của thẻ script. / ${url} holds no folder that motcua static wrote; check data-files of the script tag.`,
  mixed: (url: string) =>
    `Một Cửa: trang https không được gọi ${url}; data-api phải bắt đầu bằng https://. / A page on https may not call ${url}; data-api has to begin with https://.`,
  forbidden: (url: string) =>
    `Một Cửa: chính sách (CSP) của trang cấm gọi cổng; hãy thêm vào connect-src: ${url}. / The page's policy (CSP) forbids the gateway; add to connect-src: ${url}.`,
  unknownPlace: (agency: string) =>
    `Một Cửa: cổng không biết cơ quan "${agency}"; hãy xem lại data-agency hoặc ?xa=. / The gateway knows no agency "${agency}"; check data-agency or ?xa=.`,
  unkept:
    'Một Cửa: trình duyệt không cho trang này lưu gì (IndexedDB), tải lại trang là mất bản đang làm; nếu trang nằm trong khung (iframe), hãy mở nó thành trang riêng. / The browser lets this page store nothing (IndexedDB), a draft is lost with a reload; if the page stands in an iframe, open it as a page of its own.',
  unknownTag: (name: string, known: string) =>
    `Một Cửa: data-motcua="${name}" không có; dùng một trong: ${known}. / There is no data-motcua="${name}"; use one of: ${known}.`,
} as const;
