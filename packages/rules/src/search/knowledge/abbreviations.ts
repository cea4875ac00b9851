/** Short forms of offices and forms, marks folded, as citizens and legal names write them, and words of a dialect, with the
 * marks without which they are other words; each line is one and the words it stands for. */
export const abbreviations = `
bhyt bảo hiểm y tế
bhxh bảo hiểm xã hội
bhtn bảo hiểm thất nghiệp
bh bảo hiểm
bnn bệnh nghề nghiệp
tnld tai nạn lao động
bhtnld bảo hiểm tai nạn lao động
dsphsk dưỡng sức phục hồi sức khỏe
kcb khám chữa bệnh
cccd căn cước công dân
cc căn cước
cmnd chứng minh nhân dân
cmt chứng minh thư
cmtnd chứng minh nhân dân
gks giấy khai sinh
ks khai sinh
dkks đăng ký khai sinh
gkt giấy khai tử
gct giấy chứng tử
dkkt đăng ký khai tử
dkkh đăng ký kết hôn
gdkkh giấy đăng ký kết hôn
gcnkh giấy chứng nhận kết hôn
tthn tình trạng hôn nhân
xntthn xác nhận tình trạng hôn nhân
gxntthn giấy xác nhận tình trạng hôn nhân
gxn giấy xác nhận
gcn giấy chứng nhận
gcnqsdd giấy chứng nhận quyền sử dụng đất
qsdd quyền sử dụng đất
sdd sử dụng đất
cmd chuyển mục đích
cmdsdd chuyển mục đích sử dụng đất
bds bất động sản
gpxd giấy phép xây dựng
xd xây dựng
xđ xác định
gplx giấy phép lái xe
gpkd giấy phép kinh doanh
gp giấy phép
dkkd đăng ký kinh doanh
kd kinh doanh
hkd hộ kinh doanh
dn doanh nghiệp
htx hợp tác xã
tht tổ hợp tác
mst mã số thuế
tncn thu nhập cá nhân
npt người phụ thuộc
lptb lệ phí trước bạ
pnn phi nông nghiệp
ubnd ủy ban nhân dân
ub ủy ban
lltp lý lịch tư pháp
syll sơ yếu lý lịch
ll lý lịch
hc hộ chiếu
nvqs nghĩa vụ quân sự
dktt đăng ký thường trú
dk đăng ký
dki đăng ký
xn xác nhận
tl trích lục
bs bản sao
hd hợp đồng
noxh nhà ở xã hội
btxh bảo trợ xã hội
tcxh trợ cấp xã hội
ncc người có công
nkt người khuyết tật
nct người cao tuổi
thcs trung học cơ sở
thpt trung học phổ thông
attp an toàn thực phẩm
vsattp an toàn thực phẩm
pccc phòng cháy chữa cháy
dddt định danh điện tử
hn hộ nghèo
hcn hộ cận nghèo
ytnn yếu tố nước ngoài
vn việt nam
sxkd sản xuất kinh doanh
abtc thẻ doanh nhân apec
oto ô tô
tdp tổ dân phố
dvc dịch vụ công
tthc thủ tục hành chính
xh xã hội
tt thông tin
tcdd tranh chấp đất đai
mtp mai táng phí
dkx đăng ký xe
gdkx giấy đăng ký xe
sanh sinh
bịnh bệnh
mướn thuê
lãnh lĩnh
dzợ vợ
cấy cái
chộ chỗ
mần làm
hổng không
hông không
nỏ không
cl cấp lại
rọng ruộng
`;
