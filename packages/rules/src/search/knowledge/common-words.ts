/** Words that carry no subject. */
export const fillers =
  'cho của được gì giúp không là muốn nào tui và với xin thì mà bị cần phải để đã đang sẽ rồi nên nữa thôi cũng những các một này kia ấy đó như sao đâu hỏi biết hướng dẫn bao nhiêu nhiêu ơi ạ à nhé nha nghen hen hông hổng hem hok ko k j vậy zậy rứa răng chi mô hè hỉ ni tê nớ chừ dạ thưa vui lòng ai bữa hôm nay mới vừa tôi em mình bạn tao mi ở tại từ trong ngoài lên về ra theo bằng cái con cu thằng hay hoặc thế hình thức cách thức trình tự ntn dc đc vs có lúc khi lâu mấy quá lắm liền ngay giờ dìa miếng chút lại bên thứ phần loại kiểu vào đi đến đó hồi';

/** Those of them that are another word without their marks: left out only where the marks were typed. */
export const unsafeFillers =
  'của là mà đã nên thôi này kia đó sao đâu ơi à chi mô răng rồi tê ni tôi mình bạn ở tại từ trong ngoài lên về ra bằng cái cu có lúc khi mấy giờ bị để mới vừa dìa lại bên phần loại vào đi hồi con hay thế cách thức hình thức trình tự đang sẽ chút miếng đến với lắm hè vậy ai nay theo một các';

/** Words of which every procedure has some; they say little of which one is meant. */
export const weakWords =
  'làm mần xin giấy tờ thủ tục hồ sơ đơn đăng ký kí việc cấp mẫu nộp lấy nhận xã phường thôn huyện tỉnh ủy ban nhân dân công an cán bộ bộ phận cửa nhà nước cơ quan người thực hiện thuộc thẩm quyền trường hợp đối theo quy định pháp luật';

/** People a person speaks of; they tell for whom, seldom what. */
export const family =
  'má mẹ mạ bầm ba bố cha tía thầy u ông bà nội ngoại vợ chồng dzợ con cháu bé cu anh chị em cô dì chú bác cậu mợ thím dượng o mệ ổng bả ảnh chỉ cụ thằng đứa nhóc tôi';
