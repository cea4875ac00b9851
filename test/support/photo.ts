/** A photo-like JPEG of a made-up paper; no real person's document is in this repository. */
import sharp from 'sharp';

const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754">
  <rect width="100%" height="100%" fill="#f6f3ea"/>
  <text x="620" y="200" font-size="52" text-anchor="middle">GIẤY ỦY QUYỀN (VÍ DỤ)</text>
  <text x="140" y="340" font-size="36">Người ủy quyền: Nông Thị Ví Dụ</text>
  <text x="140" y="410" font-size="36">Người được ủy quyền: Hoàng Thị Mẫu (con)</text>
  <text x="140" y="480" font-size="36">Nội dung: xin bản sao giấy khai sinh.</text>
</svg>`;

export const authorisationPhoto = (): Promise<Buffer> => sharp(Buffer.from(paper)).jpeg({ quality: 70 }).toBuffer();
