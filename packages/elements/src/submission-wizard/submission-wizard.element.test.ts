import { wizardPhases } from '@motcua/headless';
import { expect, fixtureCleanup } from '@open-wc/testing';
import './motcua-submission-wizard.js';
import { SubmissionAcceptedEvent } from './submission-accepted-event.js';
import { states } from './submission-wizard.js';
import { show, wordsOf } from './testing/dom.js';
import { FakeWizard } from './testing/fake-wizard.js';
import { draft, wizardStates } from './testing/wizard-states.js';

/** What a person must be able to read in each phase, beside whatever else stands there. */
const told: Record<(typeof wizardPhases)[number], readonly string[]> = {
  loading: ['Đang tải…'],
  unreachable: ['Chưa kết nối được', 'Bạn chưa nhập gì nên không mất gì.', 'Thử lại'],
  missing: ['Không tìm thấy thủ tục này'],
  insecure: ['chưa có kết nối an toàn', 'Mở trang an toàn'],
  handoff: [
    'Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia',
    'Chúng tôi chuẩn bị sẵn nội dung để bạn chép sang.',
    'có đúng là xã Thống Nhất, tỉnh Lạng Sơn không',
    'Phải nộp',
    'Phải xuất trình (cho xem bản chính)',
  ],
  closed: ['không còn nhận hồ sơ', '31/10/2026', '0205 3xxx xxx (ví dụ)'],
  resume: ['Tiếp tục bản đang làm', 'Mã mở lại', 'Lưu lần cuối lúc 09:15 ngày 23/11/2026.', 'Làm hồ sơ mới'],
  page: [
    'Phần 1/4 · Giấy cần xin',
    'M4XT7-09QZR',
    'Đã lưu ở máy này',
    '2 bản × 8.000\u00a0đ = 16.000\u00a0đ',
    'Tiếp tục',
  ],
  review: [
    'Kiểm tra lại trước khi gửi',
    "H'Hen Niê Kđăm",
    '05/01/1960',
    '0912 345 678',
    'giấy ủy quyền trang 1.jpg',
    'Gửi hồ sơ',
  ],
  kit: [
    'Nộp tới xã Thống Nhất trên Cổng Dịch vụ công quốc gia',
    'Đã chuẩn bị xong, chưa nộp',
    'Còn phải làm trên Cổng Dịch vụ công quốc gia',
    'có đúng là xã Thống Nhất, tỉnh Lạng Sơn không',
    "H'Hen Niê Kđăm",
    '1. Giấy ủy quyền',
    'Mã hồ sơ Cổng đã cấp',
    'M4XT7-09QZR',
    'mở lại được trong 7 ngày',
  ],
  sealing: ['Khóa kín hồ sơ (đang làm)', '7K2P9-QXD4M'],
  uploading: ['Gửi ảnh (đang làm)', 'Đã gửi 600 KB trong 1,5 MB'],
  sending: ['Gửi ảnh (xong)', 'Gửi hồ sơ và nhận xác nhận (đang làm)'],
  unknown: ['Đang gửi, chưa biết đã tới nơi chưa. Không cần gửi lại.', 'Hỏi lại ngay'],
  waiting: ['Đã lưu ở máy này, sẽ gửi khi có mạng', 'Thử gửi ngay'],
  accepted: [
    'Xác nhận đã nộp, chưa phải Giấy tiếp nhận',
    '7K2P9-QXD4M',
    'QX7R-2M9T',
    'Chưa có ngày hẹn trả kết quả.',
    '16.000\u00a0đ',
    'Theo dõi hồ sơ',
    'In xác nhận',
    'nhập mã mở lại M4XT7-09QZR trên máy này',
    'Xong, xóa khỏi máy này',
  ],
  rejected: ['Hồ sơ chưa được nhận', 'Ngày sinh không được sau hôm nay.', '7K2P9-QXD4M', '0205 3xxx xxx'],
  erased: ['Đã xóa khỏi máy này', 'Hồ sơ đã nộp vẫn ở nơi nhận.', 'Làm hồ sơ mới'],
};

const read = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the wizard', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    host.remove();
    fixtureCleanup();
  });

  it('names every phase that a machine can be in', () => {
    expect(states).to.deep.equal(wizardPhases);
  });

  for (const phase of wizardPhases)
    it(`says in ${phase} what a person needs to know, and is accessible`, async () => {
      const { element, text } = await show(wizardStates[phase], host);
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (const words of told[phase]) expect(read(text())).to.include(read(words));
      await expect(element).to.be.accessible();
    });

  it('is accessible with problems, an open confirmation, and a draft that could not be kept', async () => {
    const page = await show(FakeWizard.at(1, { answers: {}, saved: 'failed' }), host);
    page.machine.next();
    await page.element.updateComplete;
    expect(page.text()).to.include('Chưa lưu được ở máy này. Đừng đóng trang này.');
    await expect(page.element).to.be.accessible();
    const resume = await show({ ...wizardStates.resume, wrongCode: true }, host);
    await expect(resume.element).to.be.accessible();
    for (const [state, button] of [
      [wizardStates.review, 'Xóa bản này khỏi máy'],
      [wizardStates.kit, 'Xóa bản này khỏi máy'],
      [wizardStates.accepted, 'Xong, xóa khỏi máy này'],
    ] as const) {
      const asking = await show(state, host);
      await asking.press(button);
      await expect(asking.element).to.be.accessible();
    }
  });

  it('never scrolls sideways on a phone of 320 px', async () => {
    host.style.inlineSize = '320px';
    for (const phase of wizardPhases) {
      const { element } = await show(wizardStates[phase], host);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(element.scrollWidth, phase).to.be.at.most(320);
      element.remove();
    }
  });

  it("shows the page's own words where it has no gateway", async () => {
    const element = document.createElement('motcua-submission-wizard');
    element.textContent = 'Gọi 0205 3xxx xxx';
    host.append(element);
    await element.updateComplete;
    expect(element.state).to.equal(undefined);
    expect(element.shadowRoot?.querySelector('slot')?.assignedNodes().map(wordsOf)).to.deep.equal([
      'Gọi 0205 3xxx xxx',
    ]);
  });

  it('takes its place among the headings of the page', async () => {
    const { find } = await show(wizardStates.review, host, { headingLevel: 1 });
    expect(find('#title').localName).to.equal('h1');
    expect(find('.review-step > *').localName).to.equal('h2');
  });

  it('leads to the hosted page where the security policy of this one keeps the gateway out', async () => {
    const pages = { search: '', procedure: '', filing: '', tracking: '', payment: '', guidance: '', outbox: '' };
    const hosted = { ...pages, filing: 'https://gateway.example.vn/nop/{code}?xa={agency}' };
    const settings = { agencyId: 'thong-nhat-lang-son', pages, hosted, forbidden: true };
    const { find } = await show(wizardStates.unreachable, host, { settings, procedureCode: '2.000635' });
    expect(find<HTMLAnchorElement>('.notice a').href).to.equal(
      'https://gateway.example.vn/nop/2.000635?xa=thong-nhat-lang-son',
    );
  });

  it('asks again when somebody presses "Thử lại"', async () => {
    const { machine, press } = await show({ phase: 'unreachable', offline: true }, host);
    await press('Thử lại');
    expect(machine.calls).to.deep.equal(['retry']);
  });

  it('does not claim that a dossier is kept on a machine that keeps nothing', async () => {
    const unsaved = { ...draft, saved: 'failed' } as const;
    const { text } = await show({ ...wizardStates.waiting, draft: unsaved }, host);
    expect(text()).to.not.include('Đã lưu');
    expect(text()).to.include('Đừng đóng trang này');
  });

  it('blames no network where the gateway does not answer', async () => {
    for (const saved of ['saved', 'failed'] as const) {
      const { element, text } = await show(
        { ...wizardStates.waiting, offline: false, draft: { ...draft, saved } },
        host,
      );
      expect(text()).to.include('Nơi nhận chưa trả lời, sẽ tự gửi lại');
      expect(text()).to.not.include('mạng');
      expect(text().includes('Đừng đóng trang này')).to.equal(saved === 'failed');
      element.remove();
    }
  });

  it('speaks of papers only where some are sent', async () => {
    const { text } = await show({ ...wizardStates.sending, hasFiles: false }, host);
    expect(text()).to.not.include('Gửi ảnh');
  });

  it('promises no code where this machine keeps nothing', async () => {
    const nowhere = { ...draft, saved: 'failed', resumeCode: undefined } as const;
    const page = await show({ ...wizardStates.page, draft: nowhere }, host);
    expect(page.text()).to.include('Đừng đóng trang này').and.not.include('Mã mở lại');
    const slip = await show({ ...wizardStates.accepted, resumeCode: undefined }, host);
    expect(slip.text())
      .to.include('Máy này không giữ được trang này.')
      .and.not.match(/mở lại được|đã được xóa/i);
  });

  it('says when another tab has changed the draft', async () => {
    const { text } = await show({ ...wizardStates.page, draft: { ...draft, saved: 'elsewhere' } }, host);
    expect(text()).to.include('Bản này đã sửa hoặc xóa ở một trang khác.');
  });

  it('never calls silence a failure', async () => {
    for (const phase of ['sealing', 'uploading', 'sending', 'unknown', 'waiting'] as const) {
      const { element, text } = await show(wizardStates[phase], host);
      expect(text(), phase).to.not.match(/lỗi|thất bại|hỏng/i);
      element.remove();
    }
  });

  it('tells the page once that the submission was accepted, without the secret', async () => {
    const heard: SubmissionAcceptedEvent[] = [];
    const listen = (event: Event) => heard.push(event as SubmissionAcceptedEvent);
    document.addEventListener(SubmissionAcceptedEvent.type, listen);
    const { element, machine } = await show(wizardStates.sending, host);
    machine.set(wizardStates.accepted);
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    document.removeEventListener(SubmissionAcceptedEvent.type, listen);
    expect(heard).to.have.length(1);
    expect(heard[0]?.submissionCode).to.equal('7K2P9-QXD4M');
    expect(JSON.stringify({ ...heard[0] })).to.not.include(wizardStates.accepted.trackingSecret);
  });

  it('shows every text as text, whatever is in it', async () => {
    const nasty = '<img src=x onerror="window.pwned=1">{{7*7}}';
    const answers = { applicant: { fullName: nasty }, request: { purpose: nasty } };
    const files = draft.files.map((file) => ({ ...file, name: nasty }));
    const { text, element } = await show({ ...wizardStates.review, draft: { ...draft, answers, files } }, host);
    expect(text()).to.include(nasty);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('puts the focus on what happened when "Thử lại" did not help', async () => {
    const { element, machine, press, find, focused } = await show(wizardStates.unreachable, host);
    await press('Thử lại');
    machine.set(wizardStates.loading);
    await element.updateComplete;
    machine.set(wizardStates.unreachable);
    await element.updateComplete;
    expect(focused()).to.equal(find('#title'));
    expect(find('#title').textContent).to.include('Chưa kết nối được');
  });

  it('asks before the page is closed while nothing else has the draft or the slip, and only then', async () => {
    const { element, machine } = await show(wizardStates.page, host);
    const isAsking = async () => {
      await element.updateComplete;
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(await isAsking()).to.equal(false);
    machine.set({ ...wizardStates.page, draft: { ...draft, saved: 'failed' } });
    expect(await isAsking()).to.equal(true);
    machine.set({ ...wizardStates.page, draft: { ...draft, saved: 'failed', answers: {}, files: [] } });
    expect(await isAsking()).to.equal(false);
    machine.set({ ...wizardStates.accepted, resumeCode: undefined });
    expect(await isAsking()).to.equal(true);
    machine.set(wizardStates.accepted);
    expect(await isAsking()).to.equal(false);
    machine.set({ ...wizardStates.accepted, resumeCode: undefined });
    await element.updateComplete;
    element.remove();
    expect(await isAsking()).to.equal(false);
  });

  it('writes what was typed a moment ago when the page goes away', async () => {
    const { machine } = await show(wizardStates.page, host);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(machine.calls).to.deep.equal(['flush']);
  });
});
