/** What people say, and how procedures put it. On a line: phrases, `>`, what they mean in a catalogue; phrases of a side
 * are parted by commas. `~` is any word of the family. Where a phrase stands in a longer one, the longer one counts. */
export const concepts = `
sinh con, sinh em bé, sinh bé, đẻ, mới sinh, mới đẻ, em bé, bé mới sinh, trẻ sơ sinh, đặt tên con, chưa có khai sinh, khai sanh, giấy sanh, vợ sinh, sinh đôi > khai sinh
khai sinh muộn, khai sinh trễ, khai sinh quá hạn > khai sinh
~ mất, ~ chết, người mất, người chết, ~ qua đời, qua đời, từ trần, tạ thế, mới mất, chết, báo tử, chứng tử, giấy báo tử, đám ma, đám tang, trút hơi thở, đuối nước, tử vong, trăm tuổi, khuất núi, bị chết > khai tử
sao lục, trích sao, trích lục > bản sao trích lục
cưới, lấy vợ, lấy chồng, lấy dzợ, hôn thú, cưới vợ, cưới chồng, thành hôn, lập gia đình, kết duyên, hôn nhân > kết hôn
độc thân, chưa chồng, chưa vợ, chưa có vợ, chưa có chồng, chưa có dzợ, chưa kết hôn, chưa lấy chồng, chưa lấy vợ, chưa có gia đình, chưa lập gia đình > tình trạng hôn nhân
ly dị, bỏ vợ, bỏ chồng, chia tay vợ, chia tay chồng > ly hôn
nhận nuôi, nuôi con nuôi, xin con nuôi, nhận con nuôi, trẻ bỏ rơi, mồ côi làm con, nhận trẻ, về nuôi, trại trẻ, xin đứa > nuôi con nuôi
nhận cha, nhận bố, nhận ba, nhận tía, nhận mẹ, nhận con, ngoài giá thú, con rơi, thử adn, xét nghiệm adn > nhận cha mẹ con
sai tên, trật tên, sai ngày sinh, sai năm sinh, sai họ, sửa ngày sinh, sửa năm sinh, đổi tên, đổi họ, sửa tên, sửa họ, đổi chữ đệm, lộn tên, lộn ngày sinh, lộn ngày sanh, lộn năm sinh, sai chữ đệm, tên đệm, chữ lót, tên lót, theo họ mẹ, theo họ cha, họ mẹ, sửa khai sinh, đổi dân tộc, thay đổi dân tộc, đổi giới tính > thay đổi cải chính thông tin hộ tịch
khai sinh sai, khai sinh bị sai, khai sinh ghi sai, sai khai sinh > thay đổi cải chính thông tin hộ tịch
nuôi cháu, cháu mồ côi, người giám hộ, đỡ đầu, bảo hộ > giám hộ
hộ khẩu, sổ hộ khẩu, nhập khẩu, nhập hộ khẩu, vô hộ khẩu, vào hộ khẩu, chuyển hộ khẩu, chuyển khẩu, vô khẩu, kt1, nhập hộ, về ở hẳn > đăng ký thường trú
cắt hộ khẩu, cắt khẩu, xóa khẩu, xóa hộ khẩu, bỏ tên khỏi hộ khẩu, rút tên khỏi hộ khẩu, bỏ hộ khẩu, rút hộ khẩu, xóa tên hộ khẩu > xóa đăng ký thường trú
tách khẩu, tách hộ khẩu, tách sổ hộ khẩu, ra ở riêng, ra riêng, tách riêng hộ > tách hộ
ở trọ, thuê trọ, thuê phòng, phòng trọ, nhà trọ, mướn nhà, mướn phòng, mướn trọ, kt2, kt3, ở thuê, thuê nhà, ở nhờ, ở ký túc xá > đăng ký tạm trú
đi xa, đi làm xa, đi làm ăn xa, xa nhà, vắng nhà, đi vắng, rời khỏi nhà > khai báo tạm vắng
ngủ lại, ngủ nhờ, qua đêm, khách đến chơi, khách tới chơi, khách ở lại, ở chơi, ở lại chơi, khách đến ở, đến chơi nhà, nghỉ lại > thông báo lưu trú
giấy xác nhận cư trú, xác nhận nơi ở, ct07, xác nhận hộ khẩu, xác nhận thường trú, xác nhận tạm trú, nơi đang ở > xác nhận thông tin về cư trú
sửa hộ khẩu, hộ khẩu sai, hộ khẩu bị sai, đổi chủ hộ, thay chủ hộ, đổi thông tin cư trú > điều chỉnh thông tin về cư trú
chứng minh nhân dân, chứng minh thư, chứng minh, căn cước công dân, thẻ chip > thẻ căn cước
chín số, 9 số > chứng minh nhân dân 09 số
mức 2, mức độ 2, mức hai, vneid, định danh, tài khoản điện tử > tài khoản định danh điện tử mức độ 02
mức 1, mức độ 1 > tài khoản định danh điện tử mức độ 01
bằng lái, bằng lái xe, bằng xe, bằng ô tô, bằng a1, bằng b1, bằng b2, bằng c > giấy phép lái xe
cà vẹt, cavet, cà vẹt xe, giấy tờ xe, giấy xe, đăng ký xe > chứng nhận đăng ký xe
bảng số, biển số, số xe, bấm biển > biển số xe
mua xe mới, xe mới, mới mua xe, mua xe > đăng ký xe lần đầu
xe cũ, bán xe, cho xe, tặng xe, mua lại xe, sang tên xe, đổi chủ xe > sang tên xe
sổ đỏ, sổ hồng, bìa đỏ, bìa hồng, sổ đất, giấy đỏ, giấy đất, sổ nhà đất, bằng khoán, giấy chứng nhận quyền sử dụng đất, giấy tờ đất > giấy chứng nhận quyền sử dụng đất, sổ đỏ
làm sổ, ra sổ, cấp sổ, làm sổ đỏ, chưa có sổ, đất chưa có giấy, đất chưa có giấy tờ, chưa có sổ đỏ, xin sổ đỏ, xin cấp sổ, ra sổ đỏ > cấp giấy chứng nhận quyền sử dụng đất lần đầu, làm sổ đỏ
sang tên, đứng tên, chuyển tên, qua tên, mua đất, bán đất, cho đất, tặng đất, mua nhà, bán nhà, cho nhà, chuyển nhượng, nhượng đất, sang sổ, cho con đất, nhà đất > đăng ký biến động quyền sử dụng đất, sang tên sổ đỏ
giấy viết tay, giấy tay, viết tay, giấy tờ tay > đã chuyển quyền sử dụng đất chưa thực hiện thủ tục chuyển quyền
lấn đất, lấn ranh, tranh đất, tranh giành đất, cãi nhau ranh, giành đất, kiện đất, lấn chiếm, ranh đất, ranh giới đất, hàng xóm lấn, lấn sang, lấn, chiếm đất, tranh chấp, lấn mất > hòa giải tranh chấp đất đai
thổ cư, lên thổ cư, lên đất ở, đất vườn, chuyển đất, đất ruộng lên, đất nông nghiệp lên > chuyển mục đích sử dụng đất
tách sổ, tách sổ đỏ, chia đất, cắt đất, cắt thửa, tách đất, tách bìa, chia thửa > tách thửa đất
gộp thửa, nhập thửa, gộp đất, gộp sổ, hợp thửa > hợp thửa đất
thế chấp, cầm cố, vay ngân hàng, xóa thế chấp, giải chấp > biện pháp bảo đảm
thuế đất, thuế nhà đất, thuế đất ở > thuế sử dụng đất phi nông nghiệp
xây nhà, cất nhà, làm nhà, xin phép xây, phép xây, dựng nhà, xây dựng nhà, xây mới, cất cái nhà, phép xây dựng, xây công trình, xây, cất > giấy phép xây dựng mới
sửa nhà, cơi nới, nâng tầng, cải tạo nhà, thêm tầng, lên tầng, sửa chữa nhà, xây thêm > giấy phép xây dựng sửa chữa cải tạo
bản vẽ, thiết kế nhà > điều chỉnh giấy phép xây dựng
dời nhà, di dời > di dời công trình
mở quán, mở tiệm, mở cửa hàng, mở shop, mở sạp, mở kinh doanh, buôn bán, bán cà phê, bán tạp hóa, tiệm tạp hóa, tạp hóa, quán ăn, quán nhậu, quán cà phê, tiệm, cửa hàng, mở xưởng, giấy phép kinh doanh, đăng ký kinh doanh, kinh doanh cá thể, bán online, bán hàng online, mua bán nhỏ, bán hàng, bán > đăng ký thành lập hộ kinh doanh
nghỉ bán, đóng cửa quán, đóng quán, dẹp quán, dẹp tiệm, nghỉ kinh doanh, giải thể hộ kinh doanh, trả giấy phép kinh doanh, dẹp, không bán nữa, thôi bán > chấm dứt hoạt động hộ kinh doanh
nghỉ bán một thời gian, tạm nghỉ bán, tạm đóng cửa, nghỉ bán vài tháng, tạm nghỉ, tạm ngưng, tạm dừng > tạm ngừng kinh doanh
ngành nghề, thêm ngành, thêm nghề, đổi địa chỉ kinh doanh, đổi chủ quán, dời quán > thay đổi nội dung đăng ký hộ kinh doanh
vỉa hè, lề đường, hè phố, lòng đường, via he, dựng rạp, che rạp > sử dụng tạm thời lòng đường vỉa hè
rút bảo hiểm, lấy tiền bảo hiểm, lãnh bảo hiểm, bảo hiểm một lần, lãnh một cục, bảo hiểm xã hội 1 lần, rút bảo hiểm xã hội, bảo hiểm 1 lần, rút một lần > hưởng bảo hiểm xã hội một lần
bảo hiểm tự nguyện, tự đóng bảo hiểm > đóng bảo hiểm xã hội tự nguyện
mua bảo hiểm y tế, đóng bảo hiểm y tế, bảo hiểm y tế hộ gia đình, mua thẻ bảo hiểm, bảo hiểm y tế tự nguyện > đăng ký đóng cấp thẻ bảo hiểm y tế đối với người chỉ tham gia
thẻ bảo hiểm > thẻ bảo hiểm y tế
tiền đẻ, tiền sinh, nghỉ sinh, nghỉ đẻ, tiền sinh con, thai sản, chế độ sinh > hưởng chế độ thai sản
nghỉ ốm, nghỉ bệnh, tiền ốm, ốm đau, bị bệnh nghỉ, bệnh nghỉ làm, bị ốm, bị bệnh > hưởng chế độ ốm đau
trả tiền viện phí, tiền viện phí, thanh toán viện phí, thanh toán tiền khám > thanh toán trực tiếp chi phí khám chữa bệnh
nhận lương hưu, lương hưu > lương hưu, bảo hiểm xã hội
tiền tuất, tử tuất, người hưởng lương hưu mất, người hưởng lương hưu chết, lương hưu chết, lương hưu mất > hưởng chế độ tử tuất
tiền mai táng, ma chay, chôn cất, mai táng phí, tiền chôn, tiền ma chay, tiền đám ma > hỗ trợ chi phí mai táng
giám định khuyết tật, giấy tàn tật, giấy khuyết tật, xác nhận khuyết tật, chứng nhận khuyết tật > xác định mức độ khuyết tật
trợ cấp khuyết tật, tiền khuyết tật, tiền tàn tật, trợ cấp tàn tật, trợ cấp người khuyết tật, trợ cấp > trợ cấp xã hội hàng tháng
hộ nghèo, cận nghèo > công nhận hộ nghèo
hết nghèo, thôi hộ nghèo, ra khỏi hộ nghèo, thoát nghèo > công nhận hộ thoát nghèo
hương khói, nhang khói, giỗ liệt sĩ, thờ cúng > thờ cúng liệt sĩ
con liệt sĩ, con thương binh, con bệnh binh, ~ liệt sĩ, ~ thương binh, gia đình chính sách, giấy ưu tiên > giấy xác nhận thân nhân của người có công
thương binh mất, thương binh chết, bệnh binh mất, người có công mất, thương binh qua đời > trợ cấp khi người có công từ trần
sửa nhà hộ nghèo, nhà tình thương, xóa nhà tạm > hỗ trợ nhà ở cho hộ nghèo
công chứng, sao y, y bản chính, photo, phô tô, dấu đỏ, công chứng giấy tờ, sao giấy tờ > chứng thực bản sao từ bản chính
sơ yếu lý lịch, lý lịch xin việc, lý lịch tự thuật, hồ sơ xin việc, giấy ủy quyền, làm ủy quyền, giấy cam kết, cam kết, điểm chỉ, lăn tay, xác nhận chữ ký, đơn xin việc > chứng thực chữ ký
hợp đồng mua bán, hợp đồng, công chứng hợp đồng, giấy bán xe, giấy mua bán > chứng thực giao dịch
hủy hợp đồng, sửa hợp đồng > chứng thực việc sửa đổi bổ sung hủy bỏ giao dịch
dịch thuật, bản dịch, phiên dịch, dịch giấy tờ > chứng thực chữ ký người dịch
viết di chúc, lập di chúc, để lại tài sản, trăng trối, chúc thư > chứng thực di chúc
không nhận thừa kế, nhường thừa kế, từ chối thừa kế, không lấy thừa kế > từ chối nhận di sản
chia thừa kế, chia gia tài, chia tài sản, khai nhận di sản, để lại đất, chia di sản, thừa kế, để lại nhà, di sản > văn bản phân chia di sản
tiền án, tiền sự, phạm tội, án tích, lý lịch đi nước ngoài, lý lịch > lý lịch tư pháp
passport, hộ chiếu, sổ thông hành > hộ chiếu phổ thông
chặt cây, đốn cây, hạ cây, cưa cây, dời cây, bứng cây, cây xanh, chặt bỏ cây, cây ngã, cây đổ, cành cây, cưa, cây > chặt hạ dịch chuyển cây xanh
khoan giếng, giếng khoan, đào giếng, giếng, nước ngầm > khai thác nước dưới đất
hội làng, lễ hội, hội đình, hội chùa > tổ chức lễ hội
vào lớp 6, lớp 6, lên cấp 2, vào cấp 2, tuyển sinh cấp 2 > tuyển sinh trung học cơ sở
vào lớp 10, lớp 10, lên cấp 3, vào cấp 3 > tuyển sinh trung học phổ thông
vào lớp 1, lớp 1 > tuyển sinh tiểu học
cấp 2 > trung học cơ sở
cấp 3 > trung học phổ thông
cấp 1 > tiểu học
đổi trường, chuyển trường > chuyển trường học sinh
nhà trẻ, mẫu giáo, mầm non > trẻ em mẫu giáo
đi lính, khám nghĩa vụ, đi bộ đội, nhập ngũ, nghĩa vụ > nghĩa vụ quân sự
hút chích, nghiện, cai nghiện, nghiện ngập > cai nghiện ma túy tự nguyện
thuế buôn bán, thuế quán, thuế khoán, thuế bán hàng, thuế hộ kinh doanh > khai thuế hộ kinh doanh
thuế lương, thuế thu nhập > thuế thu nhập cá nhân
hoàn thuế, lấy lại thuế > hoàn thuế thu nhập cá nhân
người phụ thuộc, giảm trừ gia cảnh > đăng ký thuế người phụ thuộc
trước bạ > lệ phí trước bạ
làm mã số thuế, xin mã số thuế > đăng ký thuế lần đầu mã số thuế
lúa nước, ruộng lúa, đất lúa > đất trồng lúa
mảng xanh, bảng hiệu, biển hiệu > biển quảng cáo
gươm, dao kiếm, súng > vũ khí thô sơ
lập hội, câu lạc bộ > thành lập hội
nuôi cá, nuôi tôm, ao cá, lồng bè > nuôi trồng thủy sản
nhà chung cư, chung cư > nhà chung cư
tố giác, tố > tố cáo
đền bù, thu hồi đất > bồi thường
người lào, đi lào, qua lào > giấy thông hành
giấy thông hành, qua biên giới > giấy thông hành
mất hết giấy tờ, mất ví, mất bóp, giấy tờ tùy thân, giấy tùy thân, mất tùy thân > cấp lại thẻ căn cước
cưới bên, kết hôn bên, cưới ở nước ngoài, kết hôn ở nước ngoài, đăng ký ở nước ngoài > ghi vào sổ hộ tịch việc kết hôn
ghi chú ly hôn, ly hôn ở nước ngoài, ly hôn bên > ghi vào sổ hộ tịch việc ly hôn
dỡ nhà, đập nhà, sập nhà > nhà ở
`;

/** The same for what says of whom or of what state rather than what is wanted: it yields to what is named besides. */
export const descriptions = `
tàn tật, tự kỷ, bại liệt, khiếm thị, khiếm thính, câm điếc, bại não, què, cụt, bị mù, bị điếc, tâm thần, chậm phát triển > khuyết tật
người già, cao tuổi, cụ già, không lương hưu, không có lương hưu, không có lương, tiền người già, mẹ già, ông già, bà già, già yếu > trợ cấp hưu trí xã hội
nghèo, nhà nghèo, hoàn cảnh khó khăn, nghèo quá > công nhận hộ nghèo
liệt sỹ > liệt sĩ
mất, rớt, rớt mất, bị mất, làm mất, thất lạc, cuốn mất, cháy mất, trộm mất > cấp lại, làm lại, do bị mất
heo > lợn
chăn nuôi, chết vì dịch, bị dịch, bò chết, trâu chết, heo chết, gà chết, dịch tả, dịch bệnh > thiệt hại do dịch bệnh động vật
đơn thân > mẹ đơn thân nghèo
hàn quốc, đài loan, trung quốc, nhật, nhật bản, mỹ, úc, pháp, đức, campuchia, thái lan, canada, singapore, nga, anh quốc, người tây, ông tây, việt kiều, ngoại quốc, hải ngoại, quốc tịch nước ngoài, người nước ngoài, nước ngoài, bên tây > yếu tố nước ngoài, nước ngoài
bão lụt, lũ lụt, bão lũ, lụt bão > thiên tai hỏa hoạn
`;
