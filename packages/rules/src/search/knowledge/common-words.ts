/** Words that carry no subject. */
export const fillers =
  'giùm dùm nè lận vầy dzậy hén hấn luôn tụi thiệt coi trên cho của được gì giúp không là muốn nào tui và xin thì phải đã nữa những ấy như biết ạ nhé nghen hok ko k j zậy rứa hỉ nớ chừ dạ bữa hôm tôi em tao mi hoặc ntn dc đc vs lâu kiểu sáng';

/** More of them, which are another word without their marks: left out only where the marks were typed. */
export const unsafeFillers =
  'ri nghe hở hử hà thử mảnh ngôi tấm chiếc mà nên thôi này kia đó sao đâu ơi à chi mô răng rồi tê ni mình bạn ở tại từ trong ngoài lên về ra bằng cái cu có lúc khi mấy giờ bị để mới vừa dìa bên phần loại vào đi hồi con hay thế cách thức hình trình tự đang sẽ chút miếng đến với lắm hè vậy ai nay theo một các đặng bển hết xong sang nhờ nha hen hem cần hướng dẫn bao nhiêu vui lòng hỏi thằng quá liền ngay thứ thưa cũng chiều trưa tối buổi';

/** Words of which every procedure has some; they say little of which one is meant. */
export const weakWords =
  'làm xin hai ba bốn tuần hỗ trợ tiền lĩnh hưởng thuộc kết quả phí lệ thanh toán tra cứu trực tuyến giấy tờ thủ tục hồ sơ đơn đăng ký kí việc cấp mẫu nộp lấy nhận xã phường thôn huyện tỉnh ủy ban nhân dân công an cán bộ bộ phận cửa nhà nước cơ quan người việt nam địa phương thực hiện thuộc thẩm quyền trường hợp theo quy định pháp luật';

/** People a person speaks of; they tell for whom, seldom what. */
export const family =
  'má mẹ mạ bầm ba bố cha tía bọ thầy u ông bà nội ngoại vợ chồng con cháu bé cu anh chị em cô dì chú bác cậu mợ thím dượng o mệ ổng bả ảnh chỉ cụ thằng đứa nhóc nít trai gái';

/** What is done to a paper; which paper it is says more. */
export const actions =
  'lại mất rớt đổi sửa sai hủy xóa hạn gia thay bổ sung điều chỉnh thêm cũ lộn nhầm muộn trễ hỏng hư rách mờ thất lạc lũ lụt bão cháy cuốn trôi';

/** Questions about a procedure; they ask for no other one. */
export const asides =
  'hôm qua, hôm kia, hôm trước, tuần trước, tháng trước, năm ngoái, năm nay, dịch vụ công, cổng dịch vụ công, mất mấy tiền, mất bao nhiêu, mất bao nhiêu tiền, hết bao nhiêu, bao nhiêu tiền, mấy tiền, mất bao lâu, bao lâu, mất mấy ngày, mấy ngày, tốn bao nhiêu, cần giấy gì, làm giấy gì, làm giấy chi, giấy tờ gì, giấy chi, làm thủ tục gì, thủ tục gì, ở đâu, ở mô, làm sao, thế nào, được không, được hông, khai gì, báo ai, báo gì, đi đâu, hỏi ai, là gì, mất tiền không, có tốn tiền không, mất phí không';
