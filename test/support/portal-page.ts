/** A stand-in for the national portal's form of 2.000635: one plain field after the other, in the portal's order, and the
 * boxes for papers. It keeps nothing and sends nothing. */

/** Labels as the official form has them, in its order. */
export const portalFields = [
  'Loại giấy tờ',
  'Số lượng bản sao',
  'Quan hệ với người được cấp',
  'Họ, chữ đệm, tên',
  'Ngày, tháng, năm sinh',
  'Số định danh cá nhân',
  'Số điện thoại',
  'Nơi đăng ký',
  'Hình thức nhận kết quả',
] as const;

const field = (label: string, index: number) => `
<p><label for="f${index}">${label}</label><br><input id="f${index}" maxlength="120" autocomplete="off"></p>`;

export const portalPage = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>Biểu mẫu thử</title><link rel="icon" href="data:,"></head>
<body>
<h1>Nộp hồ sơ trực tuyến (trang thử)</h1>
<form>${portalFields.map(field).join('')}
<p><label for="papers">Giấy tờ đính kèm</label><br><input id="papers" type="file" multiple></p>
<button type="button">Gửi</button>
</form>
</body>
</html>`;
