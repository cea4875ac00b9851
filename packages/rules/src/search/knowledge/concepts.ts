/** What people say, and how procedures put it. On a line: phrases, `>`, what they mean in a catalogue; phrases of a side
 * are parted by commas. `~` is any word of the family. Where a phrase stands in a longer one, the longer one counts. */
export const concepts = `
sinh con, sinh bé, đẻ, mới sinh, em bé, lọt lòng, bé mới sinh, trẻ sơ sinh, đặt tên con, chưa có khai sinh, vợ sinh, sinh đôi > khai sinh
khai sinh muộn, khai sinh trễ > khai sinh
~ mất, người mất, người chết, qua đời, từ trần, tạ thế, mới mất, chết, báo tử, chứng tử, đám ma, đám tang, có tang, trút hơi thở, đuối nước, tử vong, trăm tuổi, khuất núi, tai nạn mất, giao thông mất, tai nạn giao thông, mất vì, mất rồi, mất sớm, mất năm, mất hôm, mất cách, đột tử > khai tử
trích sao, khai sinh rách, khai sinh mờ > bản sao trích lục
cưới, lấy vợ, lấy chồng, hôn thú, cưới vợ, cưới chồng, thành hôn, giấy vợ chồng, thành vợ, lập gia đình, kết duyên, hôn nhân, đám cưới > kết hôn
chưa chồng, chưa vợ, chưa có vợ, chưa có chồng, chưa kết hôn, chưa có gia đình, chưa lập gia đình, lấy vợ khác, lấy chồng khác, cưới vợ khác, lấy vợ lại, lấy chồng lại, tái hôn, đi bước nữa, vợ lần hai > tình trạng hôn nhân
ly dị, bỏ vợ, bỏ chồng, chia tay vợ, chia tay chồng > ly hôn
bỏ rơi, bỏ lại > khai sinh, nuôi con nuôi
nhận nuôi, mồ côi làm con, nhận trẻ, về nuôi, trại trẻ, xin đứa, nhận làm con > nuôi con nuôi
nhận bố, nhận ba, nhận tía, nhận mẹ, nhận con, tên cha, tên bố, đứng tên cha, đứng tên bố, con rơi, thử adn, xét nghiệm adn > nhận cha mẹ con
sai tên, trật tên, quê quán, sai ngày sinh, sai năm sinh, sai họ, sửa ngày sinh, sửa năm sinh, đổi tên, đổi họ, sửa tên, sửa họ, đổi chữ đệm, lộn tên, lộn ngày sinh, lộn năm sinh, sai chữ đệm, tên đệm, chữ lót, tên lót, theo họ cha, họ mẹ, sửa khai sinh, cải chính khai sinh, đổi giới tính, đổi lại họ, đổi lại tên > thay đổi cải chính thông tin hộ tịch
khai sinh sai, khai sinh ghi sai, sai khai sinh > thay đổi cải chính thông tin hộ tịch
nuôi cháu, cháu mồ côi, đỡ đầu, bảo hộ, mẹ mất hết, mẹ chết hết, mẹ mất cả, đại diện cho cháu, đại diện cho trẻ, ở với ông bà > giám hộ
hộ khẩu, sổ hộ khẩu, nhập hộ khẩu, vô hộ khẩu, vào hộ khẩu, chuyển hộ khẩu, chuyển khẩu, vô khẩu, kt1, nhập hộ, về ở hẳn, ở luôn > đăng ký thường trú
cắt khẩu, bỏ tên khỏi hộ khẩu, bỏ hộ khẩu, xóa tên hộ khẩu, bỏ tên, rút tên > xóa đăng ký thường trú
tách hộ khẩu, tách sổ hộ khẩu, hộ khẩu riêng, ra riêng, tách riêng hộ > tách hộ
ở trọ, thuê trọ, thuê phòng, phòng trọ, nhà trọ, thuê nhà, kt2, kt3, ở thuê, ở nhờ, ở ký túc xá > đăng ký tạm trú
đi xa, xa nhà, đi vắng, vắng nhà, đi biển, làm thuê xa, rời khỏi nhà > khai báo tạm vắng
khách ở lại, ở chơi, ở lại chơi, nghỉ lại, vô chơi, vào chơi, lên chơi, ra chơi, về chơi, ghé chơi > thông báo lưu trú
trả phòng, trả nhà trọ, trả phòng trọ, dọn đi > xóa đăng ký tạm trú
xác nhận nơi ở, nơi đang ở, đang cư trú, nơi cư trú > xác nhận thông tin về cư trú
sửa hộ khẩu, hộ khẩu sai, thay chủ hộ, đổi thông tin cư trú, tên chủ hộ, làm chủ hộ > điều chỉnh thông tin về cư trú
chứng minh, thẻ chip > thẻ căn cước
chín số > chứng minh nhân dân 09 số
mức 2, mức độ 2, mức hai, vneid, định danh > tài khoản định danh điện tử mức độ 02
mức 1, mức độ 1 > tài khoản định danh điện tử mức độ 01
bằng lái, bằng xe, bằng ô tô, bằng a1, bằng b1, bằng b2, bằng c > giấy phép lái xe
cà vẹt, cavet, giấy xe > chứng nhận đăng ký xe
bảng số, biển số, số xe > biển số xe
mua xe mới, xe mới, mới mua xe, mua xe, chưa có biển, chưa có số > đăng ký xe lần đầu
xe cũ, sang tên xe, bán xe, cho xe, tặng xe, mua lại xe, đổi chủ xe, xe người ta, tên chủ cũ, tên chủ trước, không chính chủ, xe máy cũ, ô tô cũ > sang tên xe
sổ đỏ, sổ hồng, bìa đỏ, bìa hồng, sổ đất, giấy đỏ, giấy đất, bằng khoán, giấy chứng nhận quyền sử dụng đất, giấy tờ nhà > giấy chứng nhận quyền sử dụng đất, sổ đỏ
làm sổ, ra sổ, cấp sổ, chưa có sổ, đất chưa có giấy, xin sổ đỏ > cấp giấy chứng nhận quyền sử dụng đất lần đầu, làm sổ đỏ
sang tên, đứng tên, chuyển tên, qua tên, mua đất, bán đất, cho đất, tặng đất, mua nhà, bán nhà, cho nhà, chuyển nhượng, nhượng đất, sang sổ, cho con đất, nhà đất > đăng ký biến động quyền sử dụng đất, sang tên sổ đỏ
giấy tay, viết tay, giấy tờ tay > đã chuyển quyền sử dụng đất chưa thực hiện thủ tục chuyển quyền
lấn đất, kiện đất, lấn chiếm, ranh đất, ranh giới đất, lấn sang, lấn, chiếm đất, tranh chấp, lấn mất > hòa giải tranh chấp đất đai
thổ cư, lên đất ở, đất vườn, chuyển đất, đất ruộng lên, đất nông nghiệp lên, đất ruộng sang, chuyển đất ruộng, đất rẫy lên, sang đất ở, thành đất ở, vườn lên > chuyển mục đích sử dụng đất
tách sổ đỏ, chia đất, cắt đất, tách bìa, chia thửa > tách thửa đất
gộp thửa, nhập thửa, gộp đất, gộp sổ, hợp thửa > hợp thửa đất
thế chấp, cầm cố, vay ngân hàng, xóa thế chấp, giải chấp > biện pháp bảo đảm
thuế đất, thuế nhà đất, thuế đất ở > thuế sử dụng đất phi nông nghiệp
xây nhà, cất nhà, làm nhà, xin phép xây, phép xây, dựng nhà, cất cái nhà, xây công trình, xây, cất > giấy phép xây dựng mới
sửa nhà, cải tạo nhà, thêm tầng, lên tầng, xây thêm, sửa mái, lợp lại > giấy phép xây dựng sửa chữa cải tạo
bản vẽ, thiết kế nhà, so với giấy phép, khác giấy phép, khác bản vẽ, sai phép, đang xây > điều chỉnh giấy phép xây dựng
dời nhà, dời > di dời công trình
mở quán, mở tiệm, mở cửa hàng, mở shop, mở sạp, buôn bán, bán cà phê, quán, tiệm, cửa hàng, mở xưởng, kinh doanh cá thể, bán online, bán hàng online, mua bán nhỏ, bán hàng, bán, trà sữa, phở, bánh mì, hớt tóc, cắt tóc, làm nail, sửa xe, rửa xe, quần áo > đăng ký thành lập hộ kinh doanh
rừng bão, rừng gãy, rừng đổ, rừng cháy, rừng keo > rừng trồng bị thiệt hại
nghỉ bán, đóng quán, dẹp tiệm, nghỉ kinh doanh, dẹp, nghỉ hẳn, sập tiệm, thua lỗ, bán nữa, thôi bán, làm nữa, nghỉ luôn > chấm dứt hoạt động hộ kinh doanh
nghỉ bán một thời gian, tạm đóng cửa, nghỉ bán vài tháng, tạm nghỉ, tạm ngưng, tạm dừng, đóng cửa mấy tháng, nghỉ mấy tháng, nghỉ vài tháng > tạm ngừng kinh doanh
đổi chủ quán, dời quán, chuyển quán, dọn quán, dời tiệm, chuyển tiệm, chuyển cửa hàng, chỗ bán > thay đổi nội dung đăng ký hộ kinh doanh
hè phố, để cát, đổ cát, cát đá, vật liệu, lấn đường, ra đường > sử dụng tạm thời lòng đường vỉa hè
rút bảo hiểm, lấy tiền bảo hiểm, lĩnh bảo hiểm, lĩnh một cục, lấy hết bảo hiểm > hưởng bảo hiểm xã hội một lần
tự đóng bảo hiểm, tự đóng, có lương hưu, lương hưu về già > đóng bảo hiểm xã hội tự nguyện
mua bảo hiểm y tế, bảo hiểm y tế hộ gia đình, mua thẻ bảo hiểm, bảo hiểm y tế tự nguyện > đăng ký đóng cấp thẻ bảo hiểm y tế đối với người chỉ tham gia
thẻ bảo hiểm > thẻ bảo hiểm y tế
nơi khám, khám ban đầu, bệnh ban đầu > điều chỉnh thông tin thẻ bảo hiểm y tế
an toàn vệ sinh, vệ sinh thực phẩm, giấy an toàn > an toàn thực phẩm
hoàn công, nhà vào sổ, ghi vô sổ > đăng ký tài sản gắn liền với đất
cùng một người, là một người, cùng người, hai tên > xác nhận thông tin hộ tịch, hai tên một người
sổ bảo hiểm, cấp sổ bảo hiểm > sổ bảo hiểm xã hội
tiền đẻ, tiền sinh, tiền sinh con, chế độ sinh, sinh con tiền bảo hiểm, sinh tiền bảo hiểm, nghỉ sinh, bảo hiểm sinh con > hưởng chế độ thai sản
nghỉ ốm, nghỉ bệnh, tiền ốm, ốm đau, bị bệnh nghỉ, bệnh nghỉ làm, bị ốm, bị bệnh, bị sốt, nằm viện > hưởng chế độ ốm đau
trả tiền viện phí, tiền viện phí, thanh toán viện phí, thanh toán tiền khám > thanh toán trực tiếp chi phí khám chữa bệnh
nhận lương hưu, lương hưu > lương hưu, bảo hiểm xã hội
lương hưu chết, lương hưu mất > hưởng chế độ tử tuất
tiền mai táng, ma chay, hậu sự, chôn cất, mai táng phí, tiền chôn, tiền ma chay > hỗ trợ chi phí mai táng
giám định khuyết tật, giấy tàn tật, giấy tật nguyền, chứng nhận khuyết tật > xác định mức độ khuyết tật
trợ cấp khuyết tật, tiền khuyết tật, tiền tàn tật, trợ cấp tàn tật, trợ cấp người khuyết tật, trợ cấp > trợ cấp xã hội hàng tháng
hộ nghèo, cận nghèo > công nhận hộ nghèo
hết nghèo > công nhận hộ thoát nghèo
hương khói > thờ cúng liệt sĩ
con bệnh binh, con liệt sĩ, cháu liệt sĩ, con thương binh, xác nhận con, gia đình chính sách > giấy xác nhận thân nhân của người có công
thương binh chết, bệnh binh mất, người có công mất > trợ cấp khi người có công từ trần
sửa nhà hộ nghèo, nhà tình thương, xóa nhà tạm > hỗ trợ nhà ở cho hộ nghèo
công chứng, sao y, y bản chính, photo, phô tô, dấu đỏ, có dấu, đóng dấu, sao giấy tờ > chứng thực bản sao từ bản chính
sơ yếu lý lịch, lý lịch xin việc, lý lịch tự thuật, hồ sơ xin việc, giấy ủy quyền, làm ủy quyền, cam kết, điểm chỉ, lăn tay, xác nhận chữ ký, đơn xin việc > chứng thực chữ ký
hợp đồng, công chứng hợp đồng > chứng thực giao dịch
hủy hợp đồng, sửa hợp đồng > chứng thực việc sửa đổi bổ sung hủy bỏ giao dịch
dịch thuật, bản dịch, tự dịch, dịch bằng, phiên dịch, dịch giấy tờ > chứng thực chữ ký người dịch
viết di chúc, lập di chúc, để lại tài sản, trăng trối, sau khi chết, chúc thư, viết giấy chia, viết giấy để lại > chứng thực di chúc
không nhận thừa kế, nhường thừa kế, từ chối thừa kế, không nhận tài sản, không lấy phần, không nhận phần, nhường phần > từ chối nhận di sản
chia thừa kế, chia tài sản, để lại đất, chia di sản, thừa kế, để lại nhà > văn bản phân chia di sản
tiền án, không tiền án, tiền sự, phạm tội, án tích, lý lịch đi nước ngoài, lý lịch > lý lịch tư pháp
hộ chiếu, sổ thông hành > hộ chiếu phổ thông
cây ngã, cây đổ, cành cây, cưa > chặt hạ dịch chuyển cây xanh
lớp 6, lớp sáu, lên cấp 2, vào cấp 2 > tuyển sinh trung học cơ sở
lớp 10, lên cấp 3 > tuyển sinh trung học phổ thông
lớp 1 > tuyển sinh tiểu học
đổi trường, chuyển trường, về quê học, chỗ học, chuyển lớp, học tiếp > chuyển trường học sinh
nhà trẻ, mẫu giáo, mầm non > trẻ em mẫu giáo
đi lính, đi bộ đội, nhập ngũ > nghĩa vụ quân sự
hút chích, nghiện ngập > cai nghiện ma túy tự nguyện
thuế buôn bán, thuế quán, thuế khoán, thuế bán hàng > khai thuế hộ kinh doanh
thuế lương, thuế thu nhập > thuế thu nhập cá nhân
hoàn thuế, lấy lại thuế > hoàn thuế thu nhập cá nhân
giảm trừ gia cảnh > đăng ký thuế người phụ thuộc
làm mã số thuế > đăng ký thuế lần đầu mã số thuế
bảng hiệu, biển hiệu > biển quảng cáo
giếng > khai thác nước dưới đất
đào đường > thi công công trình trên đường bộ
mở hợp tác xã, vào hợp tác xã > đăng ký thành lập hợp tác xã
câu lạc bộ > thành lập hội
nuôi cá, nuôi tôm, ao cá, lồng bè > nuôi trồng thủy sản
tố giác, tố > tố cáo
thu hồi đất > bồi thường
giấy thông hành, qua biên giới > giấy thông hành
mất giấy tờ nhà, mất hết giấy tờ nhà, mất giấy tờ đất > cấp lại giấy chứng nhận do bị mất
mất hết giấy tờ, mất bóp, giấy tùy thân > cấp lại thẻ căn cước
cưới bên, kết hôn bên, cưới ở nước ngoài, đăng ký ở nước ngoài > ghi vào sổ hộ tịch việc kết hôn
ghi chú ly hôn, ly hôn ở nước ngoài, ly hôn bên > ghi vào sổ hộ tịch việc ly hôn
không hộ khẩu, không có hộ khẩu, chưa có hộ khẩu, không có chỗ ở, vô gia cư, lang thang, ở ghe > chưa đủ điều kiện đăng ký thường trú
cho thuê nhà, cho thuê nhà trọ > cá nhân cho thuê bất động sản, đăng ký tạm trú
đóng thuế, nộp thuế > khai thuế
đo lại đất, dư ra > diện tích tăng thêm
địa chỉ căn cước, sửa căn cước, căn cước sai > cấp đổi thẻ căn cước
lương hưu qua thẻ, lương hưu qua tài khoản, lương hưu không dùng tiền mặt > lĩnh bằng tài khoản cá nhân
bị dịch, chết vì dịch, dịch tả, dịch bệnh, heo chết, lợn chết, bò chết, trâu chết, gà chết > thiệt hại do dịch bệnh động vật
`;

/** The same for what says of whom or of what state rather than what is wanted: it yields to what is named besides. */
export const descriptions = `
cấp 2, lớp 7, lớp 8, lớp 9 > trung học cơ sở
cấp 3 > trung học phổ thông
cấp 1 > tiểu học
học sinh, sinh viên > học sinh
cây > chặt hạ dịch chuyển cây xanh
ngoài giá thú > nhận cha mẹ con
tàn tật, tật nguyền, tự kỷ, bại liệt, bị liệt, khiếm thị, khiếm thính, câm điếc, bại não, què, cụt, bị mù, bị điếc, tâm thần, chậm phát triển, liệt nửa người, nằm liệt, down > khuyết tật
người già, cụ già, không lương hưu, không có lương, mẹ già, ông già, bà già, già yếu, không có chế độ > trợ cấp hưu trí xã hội
nghèo, nhà nghèo, hoàn cảnh khó khăn, nghèo quá > công nhận hộ nghèo
liệt sỹ > liệt sĩ
mất, rớt, làm mất, thất lạc, cuốn mất, cháy mất, trộm mất, đánh rơi, mất cắp, bị giật, để quên > cấp lại, làm lại, do bị mất
heo > lợn
đi nước ngoài, ra nước ngoài, du học, xuất khẩu lao động > hộ chiếu phổ thông
sống với nhau, sống chung, chưa đăng ký kết hôn, chưa có giấy kết hôn > kết hôn
đền bù > bồi thường
bệnh viện > khám chữa bệnh
trên đất thổ cư, trên đất ở > đất ở
đã ly hôn, ly hôn rồi, đã ly dị, ly dị rồi, ly hôn xong, vừa ly hôn, mới ly hôn, sau ly hôn > tình trạng hôn nhân
dời nhà sang, chuyển nhà, dọn nhà, chuyển chỗ ở, dọn về > đăng ký thường trú
chăn nuôi > thiệt hại do dịch bệnh động vật
mẹ đẻ, cha đẻ, bố đẻ > cha mẹ
tháng tuổi > khai sinh, trẻ em dưới 6 tuổi
đơn thân > mẹ đơn thân nghèo
hàn quốc, ở hàn, bên hàn, đài loan, trung quốc, nhật, nhật bản, mỹ, úc, pháp, đức, campuchia, thái lan, canada, singapore, nga, anh quốc, người tây, ông tây, việt kiều, ngoại quốc, hải ngoại, quốc tịch nước ngoài, người nước ngoài, nước ngoài, bên tây > yếu tố nước ngoài, nước ngoài
bão lụt, lũ lụt, bão lũ, lụt bão > thiên tai hỏa hoạn
`;

/** What a meaning of these becomes beside other words of a question, wherever they stand: what it is, `+`, the other words,
 * `>`, what both mean. */
export const besides = `
khai sinh + tiền bảo hiểm, lĩnh tiền, lĩnh bảo hiểm, hưởng bảo hiểm, bảo hiểm xã hội, nghỉ làm, chế độ > hưởng chế độ thai sản
khai tử + đóng bảo hiểm, bảo hiểm xã hội, lương hưu > hưởng chế độ tử tuất
khai tử + tiền, mai táng, hỗ trợ, trợ cấp > hỗ trợ chi phí mai táng
khai tử + để lại, chia đất, chia ruộng, tài sản, đứng tên đất > văn bản phân chia di sản
đăng ký thường trú + xóa, cắt, ~ mất, ~ chết > xóa đăng ký thường trú
thay đổi cải chính thông tin hộ tịch + căn cước > cấp đổi thẻ căn cước
thay đổi cải chính thông tin hộ tịch + sổ đỏ, bìa đỏ, đất, sổ hồng > đổi tên trên sổ đỏ, đính chính giấy chứng nhận
thay đổi cải chính thông tin hộ tịch + kinh doanh, quán, tiệm > thay đổi nội dung đăng ký hộ kinh doanh
thay đổi cải chính thông tin hộ tịch + bảo hiểm > điều chỉnh thông tin thẻ bảo hiểm y tế
thay đổi cải chính thông tin hộ tịch + hợp đồng > sửa lỗi sai sót trong giao dịch
đăng ký biến động quyền sử dụng đất + xe, mô tô, xe máy, ô tô > sang tên xe
đăng ký biến động quyền sử dụng đất + thuế > khai thuế thu nhập chuyển nhượng bất động sản
công nhận hộ nghèo + thoát, ra khỏi, thôi, hết, nữa > công nhận hộ thoát nghèo
cấp lại + đang đóng > hưởng chế độ tử tuất
cấp lại + đang lĩnh, đang hưởng, đang nhận > hỗ trợ chi phí mai táng
đăng ký biến động quyền sử dụng đất + ủy quyền, hợp đồng, chứng thực, công chứng > chứng thực giao dịch
chứng thực bản sao từ bản chính + hợp đồng, mua bán, bán, tặng > chứng thực giao dịch
chứng thực bản sao từ bản chính + chữ ký > chứng thực chữ ký
giấy phép xây dựng mới + sửa, cơi nới, thêm > giấy phép xây dựng sửa chữa cải tạo
đăng ký thành lập hộ kinh doanh + thuế > khai thuế hộ kinh doanh
đăng ký thành lập hộ kinh doanh + rút lại, rút hồ sơ > dừng thủ tục đăng ký hộ kinh doanh
đăng ký thường trú + đổi sổ, cấp lại, mất sổ, bỏ sổ, thay sổ > xác nhận thông tin về cư trú
thay đổi cải chính thông tin hộ tịch + ngoài giá thú, làm khai sinh > khai sinh
thuế thu nhập cá nhân + đất, nhà > khai thuế thu nhập chuyển nhượng bất động sản
đăng ký tạm trú + đêm, vài ngày > thông báo lưu trú
kết hôn + rách, cháy, còn lưu > đăng ký lại kết hôn
kết hôn + công nhận, đã đăng ký, ghi vào > ghi vào sổ hộ tịch việc kết hôn
chuyển mục đích sử dụng đất + công nhận lại > xác định lại diện tích đất ở
chứng thực giao dịch + mất bản, bản sao, xin lại, bản mới, bản khác > bản sao giao dịch đã được chứng thực
đăng ký tạm trú + trả, dọn đi, xóa > xóa đăng ký tạm trú
đăng ký tạm trú + hết hạn, gia hạn > gia hạn tạm trú
hộ chiếu phổ thông + phải báo, báo xã, báo công an, khai báo > khai báo tạm vắng
hộ chiếu phổ thông + cắt khẩu, hộ khẩu > xóa đăng ký thường trú
hộ chiếu phổ thông + lương hưu > trợ cấp một lần ra nước ngoài định cư
tách thửa đất + còn sống > đăng ký biến động quyền sử dụng đất, sang tên sổ đỏ
khuyết tật + xin giấy, có giấy, làm giấy > xác định mức độ khuyết tật
xác định mức độ khuyết tật + rách, mất, rớt, đổi, cấp lại > cấp lại giấy xác nhận khuyết tật
hỗ trợ chi phí mai táng + bảo hiểm > hưởng chế độ tử tuất
hòa giải tranh chấp đất đai + không xong, không thành, chủ tịch > giải quyết tranh chấp đất đai thuộc thẩm quyền
hỗ trợ chi phí mai táng + khai tử, báo tử, khai báo > liên thông khai tử, mai táng phí
đăng ký thành lập hộ kinh doanh + hai tháng, ba tháng, mấy tháng, vài tháng, tạm > tạm ngừng kinh doanh
đăng ký thành lập hộ kinh doanh + dời, sang đường > thay đổi nội dung đăng ký hộ kinh doanh
đăng ký thành lập hộ kinh doanh + rách, ướt, nát, chuột, bị mất, cấp lại > cấp lại giấy đăng ký hộ kinh doanh
trợ cấp xã hội hàng tháng + già, cao tuổi > trợ cấp hưu trí xã hội
`;
