/** What makes one procedure more special than another. On a line: a name, then the words that say so in names of
 * procedures and in what people ask, then, behind a bar, those that say so only in what people ask. A procedure that is
 * more special than the question stands lower. */
export const qualifiers = `
foreign: nước ngoài, gốc việt nam, nước láng giềng | con lai, người lào
mobile: lưu động, tại nhà, tận nhà, cán bộ đến, tới nhà, đến nhà, đi lại, tận nơi, vào bản, lên bản
again: đăng ký lại, sổ gốc, kết hôn lại | còn sổ, còn lưu
reissue: cấp lại, làm lại, bị mất, mất giấy | trộm, thất lạc, hỏng, hư, mất, rớt
exchange: cấp đổi, đổi | mờ, gãy, rách, hết hạn, cũ, nát, trầy, xước, tróc, nhòe
change: thay đổi, điều chỉnh, sửa, cải chính, đính chính, sai, cập nhật, hiệu đính, lộn, nhầm, bổ sung, thêm, đổi tên, đổi địa chỉ, đổi chủ, đổi họ, đổi dân tộc, đổi ngày, đổi năm
extend: gia hạn, kéo dài, hết hạn, tiếp tục
end: chấm dứt, xóa, thôi, hủy, giải thể, đóng cửa, dẹp, nghỉ hẳn, nghỉ bán, cắt, rút tên, bỏ tên, dừng | làm nữa, bán nữa, khỏi, nghỉ luôn
pause: tạm ngừng, tạm nghỉ, tạm đóng, tạm ngưng, một thời gian, tạm dừng
organisation: tổ chức, công ty, cơ quan, hợp tác xã, tổ hợp tác, doanh nghiệp, dự án, nhà đầu tư, nhà nước
combined: liên thông, nộp một lần, một lần, cùng lúc, một lượt
child: dưới 14 tuổi, trẻ em, trẻ, em bé, cho con, cho bé, cho cháu, mẫu giáo | thằng cu, cu con
copy: bản sao, trích lục, sao y, sao lục
tax: thuế, trước bạ, lệ phí
proxy: ủy quyền, lĩnh thay, khai thay, nộp thay
repair: sửa chữa, cải tạo, cơi nới, nâng tầng, thêm tầng, xây thêm, sửa nhà
papers: giấy tờ cá nhân, giấy tờ khác
adoption: con nuôi, nhận con nuôi
import: nhập khẩu
noted: ghi chú, ghi vào sổ | cưới bên, hôn bên, hôn ở nước ngoài, cưới ở nước ngoài
funeral: mai táng, từ trần, tử tuất, thờ cúng, ma chay, chôn cất
`;

/** Phrases that would seem to name one and do not. */
export const noQualifiers =
  '~ mất, nạn mất, thông mất, người mất, binh mất, có công mất, lương hưu mất, đang hưởng mất, con dâu, cho con dâu, đi nước ngoài, ra nước ngoài, con rể, công ty bắt, công ty yêu cầu, công ty đòi, làm công ty';
