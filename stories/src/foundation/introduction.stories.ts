import './foundation.css';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Giới thiệu', id: 'introduction', parameters: { provider: false } };
export default meta;

const vietnamese = () => html`
  <h1>Một Cửa: các phần tử</h1>
  <p>Trang của xã gắn các phần tử này để người dân tìm thủ tục, nộp hồ sơ, nộp lệ phí và theo dõi kết quả.</p>
  <h2>Xem ở đây</h2>
  <ul>
    <li>Mỗi phần tử ở mọi trạng thái: đang tải, mất mạng, không tìm thấy, đã xong.</li>
    <li>Đổi màu, ngôn ngữ và cỡ màn hình ở thanh phía trên. Có năm bộ màu của năm xã, phường.</li>
    <li>Không có máy chủ nào ở sau: câu trả lời lấy từ ví dụ của bản giao kèo.</li>
  </ul>
  <h2>Khi thiết kế</h2>
  <ul>
    <li>Một trang nói một việc. Một nút chính, ở mép trái cột, rộng hết màn hình trên điện thoại.</li>
    <li>Câu ngắn, động từ đứng đầu, gọi người dân là “bạn”. Không dùng tiếng Anh, không dùng từ của hệ thống.</li>
    <li>Màu không bao giờ đứng một mình: trạng thái có chữ, có hình, có màu.</li>
    <li>Nói rõ điều gì đã xảy ra, điều gì còn an toàn, bây giờ làm gì, gọi số nào.</li>
    <li>Không biết phí thì nói “Chưa có thông tin, hỏi công chức”; không bao giờ viết 0 đ.</li>
  </ul>
`;

const english = () => html`
  <h1>Một Cửa: the elements</h1>
  <p>A commune's site places these elements so that people find a procedure, file it, pay its fee and follow it.</p>
  <h2>What is here</h2>
  <ul>
    <li>Each element in every state: loading, offline, not found, done.</li>
    <li>Colours, language and screen size are chosen in the bar above; five communes have colours of their own.</li>
    <li>There is no server behind it: answers are the contract's examples.</li>
  </ul>
  <h2>When you design</h2>
  <ul>
    <li>A page says one thing. One main action, at the left edge of the column, as wide as a phone's screen.</li>
    <li>Short sentences that begin with a verb. No words of the system.</li>
    <li>Colour never stands alone: a state has a word, a shape and a colour.</li>
    <li>Say what happened, what is safe, what to do now, and whom to call.</li>
    <li>A fee that is not known is said to be unknown; it is never written as 0 đ.</li>
  </ul>
`;

export const introduction: StoryObj = {
  render: (_, { globals }) =>
    html`<main class="foundation">${globals.locale === 'en' ? english() : vietnamese()}</main>`,
};
