/** Words of the poster for the notice board, which is Vietnamese whatever language the screen is in. */
export const posterWords = {
  scan: 'Quét mã bằng điện thoại: xem đủ giấy tờ, cách nộp',
  ask: 'Không có điện thoại thì hỏi công chức ở quầy.',
  phone: (number: string) => `Điện thoại: ${number}`,
};
