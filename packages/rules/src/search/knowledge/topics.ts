/** Questions about filing itself. On a line: a topic, then what people say. */
export const topics = `
sign-in: đăng nhập, mật khẩu, quên mật khẩu, mã otp, otp, vào tài khoản, tạo tài khoản, tài khoản dịch vụ công, quên tài khoản, đăng xuất, mã xác thực, không vào được, mk
paying: nộp tiền, đóng tiền, trả tiền, thanh toán lệ phí, thanh toán phí, nộp lệ phí, đóng lệ phí, đóng phí, nộp phí, mã qr, quét mã, chuyển khoản, thẻ ngân hàng, thanh toán online, thanh toán trực tuyến, momo, ví điện tử, trả phí, biên lai, hóa đơn lệ phí, thanh toán bị lỗi, tiền mặt
by-post: bưu điện, bưu chính, gửi về nhà, giao tận nhà, ship, trả kết quả tại nhà, nhận kết quả tại nhà, gửi tận nhà, kết quả tận nhà, trả tận nhà, về tận nhà, chuyển phát
tracking: tra cứu hồ sơ, tra hồ sơ, xem hồ sơ, theo dõi hồ sơ, tình trạng hồ sơ, tình trạng giải quyết, hồ sơ đến đâu, hồ sơ tới đâu, mã hồ sơ, hồ sơ xong chưa, kiểm tra hồ sơ, tiến độ hồ sơ, trễ hẹn, quá hẹn, chưa có kết quả, bao giờ có kết quả, khi nào có kết quả, tra cứu kết quả, hồ sơ của tôi, bổ sung hồ sơ, rút hồ sơ, hủy hồ sơ, rút lại hồ sơ, nộp rồi, muốn rút lại
opening-hours: giờ làm việc, mấy giờ, giờ mở cửa, mở cửa, lịch làm việc, thứ bảy, thứ 7, chủ nhật, địa chỉ ủy ban, số điện thoại, đường dây nóng, hotline, giờ hành chính, làm việc không, lịch tiếp dân, ngày nghỉ, nghỉ lễ, bộ phận một cửa, trung tâm phục vụ hành chính công, giờ tiếp nhận
filing-online: nộp hồ sơ trực tuyến, nộp hồ sơ online, nộp online, nộp trực tuyến, nộp qua mạng, làm online, làm trên mạng, nộp hồ sơ qua mạng, nộp hồ sơ trên mạng, mức độ 3, mức độ 4, mức 3, mức 4, dịch vụ công trực tuyến, cách nộp hồ sơ, nộp hồ sơ ở đâu, toàn trình, tải hồ sơ, chụp ảnh giấy tờ, ký số, chữ ký số, tải lên, scan
authorising: nộp thay, nộp hộ, làm hộ, làm thay, đi thay, nhờ người khác, nhờ người, người khác nộp, ủy quyền nộp, nộp giùm, làm giùm, nhận thay, nhận hộ
complaint: phản ánh, khiếu nại cán bộ, góp ý, gây khó dễ, hạch sách, nhũng nhiễu, kiến nghị, than phiền, thái độ, trễ hẹn, quá hẹn, vòi vĩnh, đòi tiền
`;

/** Other matters than procedures, which people type into any search box. */
export const otherMatters =
  'giá vàng, cúp điện, mất điện, cắt điện, cúp nước, mất nước, cắt nước, giá xăng, giá heo, giá lúa, giá gạo, giá cả, lô đề, soi cầu, cách nấu, cách trồng, bánh, giá điện, giá rẻ, giá đất, giá đô, tỷ giá, thời tiết, dự báo, bóng đá, phim, xổ số, vé số, tuyển dụng, việc làm, tìm việc, thi công chức, tuyển công chức, nấu, món ăn, truyện, nhạc, bài hát, game, du lịch, khách sạn, vé máy bay, vé xe, vé tàu, iphone, mua điện thoại, vay trả góp, tin tức, báo mới, youtube, tuyển nhân viên, tuyển người, tuyển thợ, tử vi, phong thủy, ngày tốt, karaoke gần, ngon, đá gà, cá độ, cờ bạc, đặt xe, ăn gì, lịch âm, công thức, hôm nay ăn, người yêu cũ, bitcoin, ca sĩ, diễn viên, wifi, bản đồ đường, đường đi, điểm thi, đáp án, bài tập, giải toán, cho vay nóng, vay tiền nhanh, hẹn hò, khuyến mãi, giảm giá';
