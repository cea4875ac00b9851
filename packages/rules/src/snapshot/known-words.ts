/**
 * Words that procedures are written in, known to both sides, so that no snapshot carries them: the most frequent ones of
 * the names of 2,600 procedures, of plain names, synonyms and papers, and of what stands together there (`_` for a space).
 * A word added, taken away or moved makes another format of both snapshot and details pack.
 */
export const knownWords: readonly string[] = `
AB ABTC ACTS ADN ASEAN B BCA BHXH BHYT BK BNN BNNMT BTC BXD BXDMẫu Ban Biên Báo Bản Bản_sao Bảng Bằng Bộ C CC CITES
CNKD CP CT Campuchia Chi Chính Chương Chủ Chứng Cá Các Công Căn Cơ Cảnh Cấp Cổng Cộng Cục D DC Danh Dân Dùng Dự Giấy
Giấy_chứng_nhận Giấy_chứng_nhận_đăng_ký Giấy_phép Giấy_tờ Hiệp Hệ Hồ Hộ Hội Hợp I II IIA III IV Khai Không LLTP LPTB
Luật Lào Lô Lý Lập M MGTH MST Mau Môi Mảnh Mẫu Mẫu_số Một Mục NHNN Nghị Nghị_định_số Ngoài Ngân Người Nhà Nhóm Nông
NĐ Nội ODA Phiếu Phương Phụ_lục QTT Quy Quyết Quản Quốc Quỹ QĐ Sơ Số Sổ T TCT TH TK TNCN TNHH TNLĐ TT TTg TW Thay
Theo Thiết Thuyết Thành Thông Thông_tư Thông_tư_số Thẻ Thủ Thừa Trung Trích Trường_hợp Trưởng Trừ Tài Tây Tín Tòa
Tượng Tỉnh Tổ Tờ Tờ_khai UBND Uỷ V VAN Việt Việt_Nam Văn Văn_bản Xuất Xây a an ao b ba ban ban_hành
ban_hành_kèm_theo bao bay bhxh bhyt binh biên biến biển biểu biện biệt bon buôn buộc bàn bày bán bánh báo bãi bão bè
bé bên bình bò bón bù bưu bưu_chính bạ bạn bản bản_sao bảng bảo bảo_hiểm bảo_vệ bất bầu bắt bằng bến bền bệnh bị bỏ
bố bồi bổ bổ_sung bộ bờ c cai cam cao cccd cha chi chi_nhánh chia chiến chiếu cho cho_người cho_thuê chung chuyên
chuyến chuyển chuẩn chào cháu cháy chìm chí chính chú chúc chúng chăm chăn chơi chưa chương chấm chấp chấp_thuận
chất chậm chặt chế chết chỉ chịu chọn chối chống chồng chỗ chở chợ chụp chủ chủng chứa chức chứng chứng_minh
chứng_nhận chứng_thực chữ chữa cm cmnd con cung cung_cấp cuối cuộc cà cá cá_nhân các các_giấy_tờ cách cán cáo cây
còn có có_thẩm_quyền công công_dân công_trình công_ty cùng căn căn_cước cũ cơ cơ_quan cơ_sở cư cư_trú cương cước
cưới cạn cạnh cả cải cảng cảnh cấm cấp cấp_giấy_phép cấp_lại cấp_tỉnh cấp_xã cất cấu cần cầu cận cập cắt cố cổ cộng
cụ cụm của của_cơ_quan của_người của_tổ_chức cứ cứu cử cửa d danh di diện do doanh doanh_nghiệp doc docx du duyệt
dài dành dán dân dò dòng dùng dư dưới dưỡng dược dạng dấu dầu dẫn dịch dịch_vụ dời dụng dứt dừng dữ dự dự_án dựng em
file gen ghe ghi gia gia_hạn giai gian giao giao_đất già giá giám gián giáo giáp giúp giả giải giải_quyết giảm giấy
giấy_chứng_nhận giấy_phép giấy_tờ giềng giọng giống giới giữ giữa gây góp gần gắn gặp gọi gốc gồm gỗ gộp gửi hai heo
hiếm hiểm hiện hiệp hiệu hkd hoa hoàn hoành hoá hoán hoạch hoạn hoạt hoạt_động hoặc htx huyện huấn huống hàng hành
hãng hè hình hòa hóa hôn hư hưu hướng hưởng hạ hạch hại hạn hạng hải hậu hằng hết hệ họ họa học họp hỏa hỏng hối hồ
hồ_sơ hồi hồng hỗ_trợ hộ hộ_kinh_doanh hộ_tịch hội hợp hợp_tác hợp_tác_xã hợp_đồng hủy hữu in khai khai_sinh
khai_thác khen khi khiếu kho khoa khoan khoán khoáng khoản khoẻ khu khu_vực khung khuyến khuyết khác khách khám
kháng khí khó khóa khôi không khăn khơi khả khảo khấu khẩn khẩu khắc khỏe khỏi khối khởi kinh kinh_doanh kiến kiều
kiểm kiện kèm kèm_theo kéo kê kênh kích kính ký kế kết kề kỳ kỹ lai lao liên liên_hiệp_hợp_tác_xã liền liệt liệu
loài loại luyện luật luồng ly là làm lá lái láng lâm lâu lãi lãm lãnh lên lòng lúa lý lĩnh lưu lương lượng lại lấn
lấy lần lập lắp lẻ lệ lịch lồng lỗi lộ lớn lớp lời lở lợi lục lựa lực m ma mai mang minh miếng miễn mst mua muốn mà
màu máy mã mìn mình móc mô môi môi_trường môn mượn mại mạng mạo mất mẫu mật mặt mẹ mỏ một mới mở mục mục_đích mức mỹ
neo ngang nghiêm nghiên nghiệm nghiện nghiệp nghèo nghĩa nghề nghệ nghỉ nghị ngoài ngoại nguy nguyên nguyện nguồn
ngành ngày ngân ngân_hàng người ngưỡng ngầm ngờ ngừng nhanh nhau nhiên nhiều nhiễm nhiệm nhu nhà nhà_ở nhánh nhân
nhân_dân nhìn nhóm như nhưng nhượng nhất nhận nhập nhập_khẩu nhật nhằm nhỏ nhờ ninh niên nuôi này nát nâng nêu nói
nông năm năng nơi nước nước_ngoài nại nạn nạo nếu nền nối nổ nội nội_dung nộp nợ passport phi phiếu pháo pháp
pháp_luật phát phân phép phê phê_duyệt phí phòng phó phông phù phương phạm phạt phải phần phẩm phế phố phối phổ phụ
phục phủ qua quan quy quy_định quyết quyết_định quyền quyền_sử_dụng_đất quà quá quán quân quý quả quản quản_lý quảng
quốc quỹ ra ranh riêng ro ruộng rà rách ráp rõ rút rơi rượu rộng rớt rời rủi rừng sai sang sao sau sinh so soát suất
sàn sách sáng sáp sát sân sóc sót sông súc sĩ sơ sư sản sảnMau sắt sẻ số sống sổ sở sở_hữu sức sử_dụng sử_dụng_đất
sửa sự sỹ tai tay tem thai tham thanh thao thay thay_đổi theo theo_Mẫu_số theo_mẫu theo_quy_định theo_quy_định_của
thi thiên thiết thiết_kế thiếu thiệt thiệu thoát tht thu thu_nhập thuyết thuyền thuê thuận thuật thuế thuốc thuộc
thuỷ thành thành_lập thành_viên thác thái tháng thân thêm thì thô thôi thôn thông thông_tin thú thăm thư thương
thước thường thưởng thải thảo thấp thất thấy thầu thẩm thẩm_quyền thẩm_định thập thẳng thẻ thế thể thị thỏa thống
thổ thời thụ thủ thủ_tục thủ_tục_đăng_ký thủy thứ thức thừa thử thửa thực thực_hiện tin tinh tiên tiêu tiến tiếp
tiết tiền tiện toàn toán tra trang tranh trao triển trong trong_trường_hợp trung truy truyền trách trái tráng trâu
trên trì trình trí trích trú trúc trúng trăm trưng trương trước trường trường_hợp trưởng trạng trả trần trật trắng
trẻ trị trọ trọng trồng trở trợ trụ trừ trữ trực tuyên tuyến tuyển tuất tuổi ty tài tài_sản tàu tác tách tái táng
tâm tên tình tích tín tính tòa tô tôn tù tùng tùy túy tăng tư tương tướng tượng tại tạm tạo tải tảng tầng tận tập
tật tắc tặng tế tệ tệp tỉnh tịch tố tốc tối tốt tồn tổ tổ_chức tổ_hợp_tác tổng tộc tờ tục tụng tức từ từng tử tự tỷ
vay ven vi viên việc viện vneid và vàng vào vét vì ví vùng văn văn_bản vũ vườn vấn vận vật vắc vắng vẹt vẽ về
về_việc vệ vỉa vị vốn với vợ vụ vừa vững vực x xanh xe xem xin xong xung xuyên xuất xác xác_nhận xây xây_dựng xã xét
xóa xăng xưởng xếp xổ xử y yêu_cầu yếu Ý án áp ích ít ô ý ăn ĐK ĐKX Điều Đăng Đơn Đơn_đề_nghị Đại Đất Đề Đối đa đai
đang đau đeo đi điền điều điều_chỉnh điều_kiện điểm điện điện_tử đo đoan đoàn đoạn đua đài đào đánh đáp đâu đây đã
đã_được đãi đêm đình đính đó đóng đô đông đúng đăng đăng_ký đơn đơn_vị đưa đương đường được đạc đại đại_diện đạo đạt
đảm đất đất_đai đấu đầu đầu_tư đầy đập đậu đặc đặt đẻ đến đề đề_nghị để địa định định_số đỏ đốc đối đối_với
đối_với_trường_hợp đồ đồng đổi đỗ độ độc đội động đủ đủ_điều_kiện đứng ưu ương ước Ảnh ảnh ấn ốm ở Ủy ủy ủy_quyền
Ứng ứng
`
  .trim()
  .split(/\s+/)
  .map((word) => word.replaceAll('_', ' '));
