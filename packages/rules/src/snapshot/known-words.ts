/**
 * Words that procedures are written in, known to both sides, so that no snapshot carries them: the most frequent ones of
 * the names of 2,600 procedures, of plain names, synonyms and papers, and of what stands together there (`_` for a space).
 * A word added, taken away or moved makes another format of both snapshot and details pack.
 */
const written = `
AB ABTC ACTS ADN APEC ASEAN B BCA BCC BHXH BHYT BK BNN BNNMT BTC BXD BXDMẫu Ban Biên Báo Bản Bản_sao Bảng Bằng Bộ C
CC CITES CNKD CP CT Campuchia Chi Chính Chương Chủ Chứng Cuba Cá Các Công Căn Cơ Cảng Cảnh Cấp Cổng Cộng Cục D DC
Danh Doanh Dân Dùng Dự FLEGT Giám Giấy Giấy_chứng_nhận Giấy_chứng_nhận_đăng_ký Giấy_phép Giấy_tờ Hiệp Hoa Hoàn Hoạt
Hàn Hải Hệ Hồ Hộ Hội Hợp I II IIA III IV KK Khai Kho Không LLTP LPTB Lao Liên Loan Luật Lào Lô Lý Lập M MGTH MST Mau
Miễn Môi Mảnh Mẫu Mẫu_số Một Mục Mỹ NHNN Nam Nghị Nghị_định_số Ngoài Ngân Người Nhà Nhóm Nitơ Nuôi Nông NĐ Nổ Nội
ODA Phiếu Pháp Phương Phụ Phụ_lục QTT Quy Quyết Quản Quốc Quỹ QĐ Sàn Sơ Số Sổ Sửa T TCT TH TK TNCN TNHH TNLĐ TT TTg
TW Tem Thay Theo Thiết Thuyết Thành Thông Thông_tư Thông_tư_số Thẻ Thủ Thừa Tiền Trung Trích Trường_hợp Trưởng Trọng
Trồng Trừ Tài Tây Tín Tòa Tượng Tỉnh Tổ Tờ Tờ_khai UBND Uỷ V VAN VNeID Việt Việt_Nam Văn Văn_bản Xuất Xây Xã a ai an
anh ao apec b ba ban ban_hành ban_hành_kèm_theo bao bay bhxh bhyt binh biên biến biển biểu biện biệt bon btxh buôn
buộc bà bàn bày bán bánh báo bãi bão bè bé bên bìa bình bò bón bù bơm bưu bưu_chính bạ bạc bạn bản bản_sao bảng bảo
bảo_hiểm bảo_vệ bấm bất bầu bắt bằng bến bền bệnh bị bỏ bố bốc bốn bồi bổ bổ_sung bộ bờ bởi c cai cam cao casino
cavet cccd cha chay chi chi_nhánh chia chip chiến chiết chiếu cho cho_người cho_thuê chung chuyên chuyến chuyển
chuẩn chuỗi chào cháu cháy chìm chí chính chôn chú chúc chúng chăm chăn chơi chưa chương chạy chấm chấp chấp_thuận
chất chậm chặt chế chết chỉ chỉnh chịu chọn chối chống chồng chỗ chờ chở chợ chụp chủ chủng chứa chức chứng
chứng_minh chứng_nhận chứng_thực chữ chữa cm cmnd cmt con ct cung cung_cấp cuối cuộc cà cá cá_nhân các các_giấy_tờ
cách cái cán cáo cát cây còn có có_thẩm_quyền côi công công_dân công_trình công_ty cùng cúng căn căn_cước cũ cơ
cơ_quan cơ_sở cư cư_trú cưa cương cước cưới cưỡng cạn cạnh cả cải cảng cảnh cấm cấp cấp_giấy_phép cấp_lại cấp_tỉnh
cấp_xã cất cấu cầm cần cầu cận cập cắt cố cổ cộng cờ cụ cục cụm của của_cơ_quan của_người của_tổ_chức cứ cứu cử cửa
cựu d danh di diện do doanh doanh_nghiệp doc docx du dung duyệt dài dành dán dân dã dò dòng dôi dùng dư dưới dưỡng
dược dạng dấu dầu dẫn dẹp dịch dịch_vụ dọn dột dời dụng dứt dừng dữ dự dự_án dựng em file gcn gen ghe ghi gia
gia_hạn giai gian giao giao_đất gieo già giàn giá giám gián giáo giáp giúp giả giải giải_quyết giảm giấy
giấy_chứng_nhận giấy_phép giấy_tờ giếng giềng giọng giống giới giữ giữa gks gom gplx gpxd gây gãy gói góp gươm gần
gắn gặp gọi gốc gồm gỗ gộp gửi hai heo hiếm hiến hiểm hiện hiệp hiệu hkd hoa hoang hoà hoàn hoành hoá hoán hoạch
hoạn hoạt hoạt_động hoặc htx huy huyện huấn huống hàng hành hãng hè hình hòa hóa hôn hơn hư hưu hướng hưởng hạ hạch
hại hạn hạng hải hậu hằng hết hệ họ họa học họp hỏa hỏng hối hồ hồ_sơ hồi hồng hỗ hỗ_trợ hộ hộ_kinh_doanh hộ_tịch
hội hợp hợp_tác hợp_tác_xã hợp_đồng hủy hữu in keo khai khai_sinh khai_thác khen khi khiếu kho khoa khoan khoán
khoáng khoản khoẻ khu khu_vực khung khuyến khuyết khác khách khám kháng khí khó khóa khói khôi không khăn khơi khả
khảo khấu khẩn khẩu khắc khỏe khỏi khối khổ khởi kia kinh kinh_doanh kiếm kiến kiều kiểm kiệm kiện kt kèm kèm_theo
kéo kê kênh kích kính ký kế kết kề kỳ kỹ lai lao liên liên_hiệp_hợp_tác_xã liền liều liệt liệu lltp loài loại luyện
luôn luật luồng ly là làm làng lá lái láng lâm lâu lãi lãm lãnh lên lòng lô lúa lúc lý lĩnh lũ lưu lương lượng lạc
lại lấn lấy lần lập lắp lặn lẻ lề lễ lệ lịch lỏng lối lồng lỗi lộ lớn lớp lời lở lợi lục lụt lựa lực m ma mai mang
minh miếng miễn mst mua muốn mà màu má máy mã mìn mình móc mô môi môi_trường môn mương mượn mại mạng mạo mất mầm mẫu
mật mặt mẹ mỏ mồ một mới mờ mở mục mục_đích mức mỹ neo ngang nghiêm nghiên nghiệm nghiện nghiệp nghèo nghĩa nghề
nghệ nghỉ nghị ngoài ngoại nguy nguyên nguyện nguồn ngành ngày ngân ngân_hàng ngũ người ngưỡng ngược ngạch ngầm ngặt
ngờ ngủ ngừng nhanh nhau nhiên nhiều nhiễm nhiệm nhu nhuận nhà nhà_ở nhánh nhân nhân_dân nhìn nhóm như nhưng nhường
nhượng nhất nhận nhập nhập_khẩu nhật nhằm nhẹ nhỏ nhờ những ninh niên non noxh nuôi này nái nát nâng nêu nói nông
năm năng nơi nước nước_ngoài nại nạn nạo nặng nếu nền nối nổ nổi nội nội_dung nộp nợ nữa passport phao phi phiếu
phong photo phà phá phái pháo pháp pháp_luật phát phân phép phê phê_duyệt phí phòng phó phông phù phương phạm phạt
phải phần phẩm phế phố phối phổ phụ phục phủ qsdđ qua quan quy quy_định quyết quyết_định quyền quyền_sử_dụng_đất quà
quá quán quân quê quên quý quả quản quản_lý quảng quốc quỹ ra ranh riêng ro ruộng rà rách ráp rõ rút rơi rượu rạp
rồi rộng rớt rời rủi rừng sai san sang sanh sao sau sdđ shopee sinh siêu so soát sung suất sàn sách sáng sáp sát sân
sóc sót sông súc sĩ sơ sư sạt sản sảnMau sắp sắt sẻ số sống sổ sớm sở sở_hữu sức sử sử_dụng sử_dụng_đất sửa sự sỹ
tai tang tay tem thai tham thanh thao thay thay_đổi thcs theo theo_Mẫu_số theo_mẫu theo_quy_định theo_quy_định_của
thi thiên thiết thiết_kế thiếu thiểu thiệt thiệu thoát tht thu thu_nhập thuyết thuyền thuê thuận thuật thuế thuốc
thuộc thuỷ thành thành_lập thành_viên thác thái tháng thâm thân thêm thì thô thôi thôn thông thông_tin thù thú thăm
thư thương thước thường thưởng thải thảo thấp thất thấy thần thầu thẩm thẩm_quyền thẩm_định thập thẳng thẻ thế thể
thị thọ thỏa thống thổ thờ thời thợ thụ thủ thủ_tục thủ_tục_đăng_ký thủy thứ thức thừa thử thửa thực thực_hiện tin
tinh tiên tiêu tiến tiếng tiếp tiết tiền tiệm tiện tncn toàn toán tra trang tranh trao triển triệu trong
trong_trường_hợp trung truy truyền trách trái tráng tránh trâu trên trì trình trí trích trò trùng trú trúc trúng
trăm trưa trưng trương trước trường trường_hợp trưởng trại trạng trả trần trật trắc trắng trẻ trị trọ trọng trồng
trở trợ trụ trừ trữ trực tuyên tuyến tuyển tuất tuổi ty tài tài_sản tàn tàu tác tách tái táng tâm tên tình tích tín
tính tòa tô tôm tôn tù tùng tùy túy tăng tư tương tưới tướng tượng tại tạm tạo tạp tả tải tảng tầng tận tập tật tắc
tắt tặng tế tệ tệp tỉnh tịch tố tốc tối tốt tồn tổ tổ_chức tổ_hợp_tác tổng tộc tờ tục tụng tức từ từng tử tự tỷ vay
ven vi viên viết việc viện vneid vui và vàng vào vé vét vì ví vô vùng văn văn_bản vũ vườn vượt vấn vận vật vắc vắng
vẹt vẽ về về_việc vệ vỉa vị vốn với vợ vụ vừa vững vực x xa xanh xe xem xin xong xung xuyên xuất xuống xác xác_nhận
xâm xây xây_dựng xã xét xích xóa xóm xăng xưa xưởng xả xếp xổ xứ xử y yêu yêu_cầu yếu Ý án áp ích ít ô ông ý ăn ĐK
ĐKX Điều Đài Đăng Đơn Đơn_đề_nghị Đại Đất Đề Đối đa đai đang đau đeo đi điền điều điều_chỉnh điều_kiện điểm điện
điện_tử đk đkkd đkkh đo đoan đoàn đoạn đua đài đào đá đám đánh đáp đát đâu đây đã đã_được đãi đê đêm đình đích đính
đòi đó đóng đô đông đúng đăng đăng_ký đơn đơn_vị đưa đương đường được đạc đại đại_diện đạo đạt đảm đảo đất đất_đai
đấu đầu đầu_tư đầy đập đậu đặc đặt đẻ đến đề đề_nghị đền để địa định định_số đỏ đốc đối đối_với đối_với_trường_hợp
đồ đồng đổi đỗ độ độc đội động đời đủ đủ_điều_kiện đứng ưu ương ước Ảnh ảnh ấn ốm ống ở Ủy ủy ủy_quyền Ứng ứng
`;

let read: readonly string[] | undefined;

/** Read when first asked for: nothing of this package runs where nothing of it is used. */
export function knownWords(): readonly string[] {
  read ??= written
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
  return read;
}
