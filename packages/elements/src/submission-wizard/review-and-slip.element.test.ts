import { expect } from '@open-wc/testing';
import { render } from 'lit';
import './motcua-submission-wizard.js';
import { asOnPaper } from '../common/testing/print-media.js';
import { until } from '../common/testing/until.js';
import { lateFailedPage } from './pages/plain-pages.js';
import { show } from './testing/dom.js';
import { FakeWizard } from './testing/fake-wizard.js';
import { withOnlineFee } from './testing/subject.js';
import { wizardStates } from './testing/wizard-states.js';

describe('checking before sending', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => host.remove());

  it('"Sửa" opens the field, and "Tiếp tục" comes back to its row', async () => {
    const { element, machine, press, focused, input, find, text } = await show(wizardStates.review, host);
    await press('Sửa Họ và tên');
    expect(machine.calls).to.deep.equal(['edit applicant.fullName']);
    expect(focused()).to.equal(input('applicant.fullName'));
    input('applicant.fullName').value = 'Lò Thị Ễn';
    input('applicant.fullName').dispatchEvent(new Event('input', { bubbles: true }));
    await press('Tiếp tục');
    expect(element.state).to.equal('review');
    expect(text()).to.include('Lò Thị Ễn');
    expect(focused()).to.equal(find(`#${CSS.escape('edit-applicant.fullName')}`));
  });

  it('says what was left empty, and what each answer means in words', async () => {
    const { text } = await show(wizardStates.review, host);
    for (const words of ['Bỏ trống', 'Người thân của tôi', 'Không', 'Đã đồng ý', '1987'])
      expect(text()).to.include(words);
    expect(text()).to.not.match(/undefined|relative|true|false/);
  });

  it('says of a fee that is not known that it is not, and calls nothing free', async () => {
    const { draft, subject } = wizardStates.review;
    const fee = { status: 'not_published', feeStatus: 'by_province' } as const;
    const unknown = withOnlineFee(subject, fee);
    for (const state of [
      { ...wizardStates.review, subject: unknown, draft: { ...draft, fee: undefined } },
      { ...wizardStates.accepted, subject: unknown, fee: undefined },
    ]) {
      const { element, text } = await show(state, host);
      expect(text()).to.match(/Lệ phí\s*Chưa công bố, do tỉnh quy định/);
      expect(text()).to.not.match(/miễn phí|phải nộp tiền|0\s?đ/);
      element.remove();
    }
  });

  it('sends with one press of "Gửi hồ sơ"', async () => {
    const { machine, press } = await show(wizardStates.review, host);
    await press('Gửi hồ sơ');
    expect(machine.calls).to.deep.equal(['submit']);
  });

  it('opens what is still missing with the focus on what to mend', async () => {
    const { element, machine, find, focused } = await show(wizardStates.review, host);
    machine.set({
      ...wizardStates.page,
      problems: [{ pointer: '/answers/filer/kind', rule: 'required', message: 'Chọn một câu trả lời.' }],
      problemsShown: 1,
      returnToReview: true,
    });
    await element.updateComplete;
    expect(focused()).to.equal(find('#problems'));
  });

  it('leads from a refusal to the place to mend', async () => {
    const { machine, press, focused, input } = await show(wizardStates.rejected, host);
    await press('Ngày sinh không được sau hôm nay.');
    expect(machine.calls).to.deep.equal(['edit applicant.birthDate']);
    expect(focused()).to.equal(input('applicant.birthDate'));
  });

  it('goes from a refusal without a place back to the review, and elsewhere where it has to be filed elsewhere', async () => {
    const without = await show({ ...wizardStates.rejected, problems: [] }, host);
    await without.press('Xem lại hồ sơ');
    expect(without.element.state).to.equal('review');
    const handoffUrl = 'https://dichvucong.gov.vn/';
    const away = await show({ ...wizardStates.rejected, problems: [], handoffUrl }, host);
    expect(away.find<HTMLAnchorElement>('[part=handoff-link]').href).to.equal(handoffUrl);
  });
});

describe('a refusal', () => {
  it('takes the focus although its page comes late', async () => {
    const host = document.body.appendChild(document.createElement('main'));
    // Nothing is answered yet: the chunk has not been asked for.
    const machine = new FakeWizard({
      ...wizardStates.sending,
      draft: { ...wizardStates.sending.draft, answers: {}, files: [] },
    });
    const { element, find, focused } = await show(machine, host);
    machine.set(wizardStates.rejected);
    await until(() => element.renderRoot.querySelector('#title')?.textContent?.includes('Hồ sơ chưa được nhận'));
    await until(() => focused() === find('#title'));
    host.remove();
  });
});

describe('the slip', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => host.remove());

  it('is kept on paper or as a picture first; looking at the dossier comes after', async () => {
    const { element } = await show(wizardStates.accepted, host);
    const [first, second] = [...element.renderRoot.querySelectorAll('.slip .actions > *')];
    expect(first?.getAttribute('part')).to.equal('print');
    expect(first?.classList.contains('secondary')).to.equal(false);
    expect(second?.getAttribute('part')).to.equal('track');
    expect(second?.classList.contains('secondary')).to.equal(true);
  });

  it('goes from this machine only after its owner has read what that means', async () => {
    const { machine, press, text, focused, find } = await show(wizardStates.accepted, host);
    await press('Xong, xóa khỏi máy này');
    expect(focused()).to.equal(find('#confirm'));
    expect(text()).to.include('Đã chụp ảnh hoặc in chưa?').and.include('máy này không mở lại được trang này');
    expect(machine.calls).to.deep.equal([]);
    await press('Chưa xóa');
    await press('Xong, xóa khỏi máy này');
    await press('Xóa khỏi máy này');
    expect(machine.calls).to.deep.equal(['erase']);
    await until(() => text().includes('Hồ sơ đã nộp vẫn ở nơi nhận.'));
    expect(text()).to.not.include('QX7R');
  });

  it('is read from the page even where its own part could not be loaded', async () => {
    render(
      lateFailedPage(wizardStates.accepted, () => {}),
      host,
    );
    for (const code of ['7K2P9-QXD4M', 'QX7R2M9T']) expect(host.textContent).to.include(code);
    render(
      lateFailedPage(wizardStates.resume, () => {}),
      host,
    );
    expect(host.textContent).to.not.include('Khóa tra cứu');
  });

  it('says that an earlier sending counts, where the receipt is of one', async () => {
    const { text } = await show({ ...wizardStates.accepted, isEarlier: true }, host);
    expect(text()).to.include('Lần gửi đầu được tính.');
    const own = await show(wizardStates.accepted, host);
    expect(own.text()).to.not.include('Lần gửi đầu');
  });

  it('holds the tracking address as a link and as a QR code', async () => {
    const { element, find } = await show(wizardStates.accepted, host);
    await until(() => element.renderRoot.querySelector('svg.qr'));
    expect(find<HTMLAnchorElement>('[part=track]').href).to.equal(wizardStates.accepted.trackingUrl);
    expect(find('svg.qr').getAttribute('aria-label')).to.equal('Mã QR mở trang theo dõi hồ sơ này');
  });

  it('promises no date of its own and does not call itself a reception slip', async () => {
    const { text } = await show(wizardStates.accepted, host);
    expect(text()).to.not.match(/ngày hẹn trả[^.]*\d|biên nhận|biên lai/i);
  });

  it('is printed without its buttons, with the place on top and a QR code of at least 25 mm', async () => {
    const { find, element } = await show(wizardStates.accepted, host);
    await until(() => element.renderRoot.querySelector('svg.qr'));
    const backToScreen = asOnPaper(element.shadowRoot as ShadowRoot);
    const shown = (selector: string) => find(selector).getBoundingClientRect().height > 0;
    expect(shown('.letterhead')).to.equal(true);
    expect(
      [...element.renderRoot.querySelectorAll('.button')].filter((one) => one.getClientRects().length > 0),
    ).to.deep.equal([]);
    expect(find('svg.qr' as 'svg').getBoundingClientRect().width).to.be.at.least((25 / 25.4) * 96);
    expect(getComputedStyle(element).color).to.equal('rgb(0, 0, 0)');
    backToScreen();
    expect(shown('.letterhead')).to.equal(false);
  });

  it("is printed alone: the host page's own parts step aside and come back", async () => {
    const menu = document.body.insertBefore(document.createElement('nav'), host);
    menu.style.setProperty('display', 'flex');
    host.style.setProperty('padding', '20px');
    const { element, machine } = await show(wizardStates.accepted, host);
    const sheets = document.adoptedStyleSheets.length;
    // The part that sets the page aside is a chunk of its own.
    await until(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return getComputedStyle(menu).display === 'none';
    });
    expect(getComputedStyle(menu).display).to.equal('none');
    expect(getComputedStyle(host).padding).to.equal('0px');
    expect(element.getClientRects()).to.have.length(1);
    window.dispatchEvent(new Event('afterprint'));
    expect([menu.style.display, host.style.padding]).to.deep.equal(['flex', '20px']);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    machine.set(wizardStates.review);
    await element.updateComplete;
    window.dispatchEvent(new Event('beforeprint'));
    expect(getComputedStyle(menu).display).to.equal('flex');
    window.dispatchEvent(new Event('afterprint'));
    menu.remove();
  });
});
