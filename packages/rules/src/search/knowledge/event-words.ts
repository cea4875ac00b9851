/** What happened to people, by the words of procedures that belong to it. */
export const eventWords = `
birth: khai sinh, thai sản, nhận cha, con nuôi, em bé
marriage: kết hôn, hôn nhân, ly hôn
death: khai tử, mai táng, tử tuất, từ trần, qua đời
home: nhà ở, thuê nhà, chung cư
land: đất đai, sử dụng đất, thửa đất, sổ đỏ, đất ở
building: xây dựng, công trình, cây xanh, vỉa hè, sửa nhà
identity: căn cước, định danh, hộ chiếu, thông hành, lý lịch, xuất nhập cảnh
residence: thường trú, tạm trú, lưu trú, tạm vắng, cư trú, tách hộ
work: bảo hiểm xã hội, lao động, thất nghiệp, lương hưu, ốm đau, thai sản
business: kinh doanh, hợp tác xã, doanh nghiệp, thuế
school: học sinh, tuyển sinh, mẫu giáo, vào lớp, chuyển trường, giáo dục
health: bảo hiểm y tế, khám chữa bệnh, khuyết tật, cai nghiện
hardship: nghèo, trợ cấp xã hội, bảo trợ xã hội, thiên tai, người có công, liệt sĩ, mồ côi, khó khăn, giám hộ
elderly: hưu trí, cao tuổi, lương hưu, người già
inheritance: thừa kế, di sản, di chúc
certification: chứng thực, công chứng, bản sao, chữ ký, trích lục
`;
