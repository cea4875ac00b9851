/** Words of the printed slip; prints say "ông/bà". Vietnamese for everybody: its form is set by TT 03/2025/TT-VPCP, and
 * officers read and sign it. */
export const slipWords = {
  country: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  confirmation: 'Xác nhận đã nộp, chưa phải Giấy tiếp nhận',
  confirmationNote: 'Công chức xem hồ sơ rồi mới có mã hồ sơ và ngày hẹn trả. Ông/bà giữ mã nộp để xem hồ sơ.',
  note: 'Đề nghị ông/bà mang giấy này khi đến nhận kết quả.',
  qr: 'Quét mã để xem hồ sơ.',
  qrLabel: 'Mã QR để xem hồ sơ',
  typeAddress: (address: string) => `Xem hồ sơ ở ${address}`,
  secret: 'Khóa tra cứu:',
  keepToYourself: 'Không đưa mã QR và khóa cho người lạ.',
  filer: 'Người nộp hồ sơ',
  officer: 'Công chức tiếp nhận',
  phone: 'Điện thoại:',
  sign: '(ký, ghi rõ họ tên)',
  exampleCode: 'Mã cơ quan trong mã hồ sơ là ví dụ.',
} as const;
