import { expect, oneEvent } from '@open-wc/testing';
import { until } from '../common/testing/until.js';
import './motcua-submission-wizard.js';
import type { KitOpenEvent } from './kit-open-event.js';
import type { PortalCodeKeepEvent } from './portal-code-keep-event.js';
import { type Shown, show, wordsOf } from './testing/dom.js';
import { FakeWizard } from './testing/fake-wizard.js';
import { draft, elsewhere, files, wizardStates } from './testing/wizard-states.js';

const code = 'H37.24-261123-0001';
const filed = { ...wizardStates.kit, draft: { ...draft, portalCode: code } };
const spoken = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the kit for the national portal', () => {
  let host: HTMLElement;
  const undo: (() => void)[] = [];
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    for (const one of undo.splice(0)) one();
    host.remove();
  });

  /** What the clipboard would hold, and how each way into it ends. */
  function clipboard({ isAllowed = true, isOldAllowed = true } = {}): string[] {
    const texts: string[] = [];
    const { writeText } = navigator.clipboard;
    const { execCommand } = document;
    navigator.clipboard.writeText = async (text) => {
      if (!isAllowed) throw new DOMException('no', 'NotAllowedError');
      texts.push(text);
    };
    document.execCommand = () => {
      const inner = document.activeElement?.shadowRoot?.activeElement as HTMLTextAreaElement | undefined;
      if (isOldAllowed) texts.push(inner?.value ?? '');
      return isOldAllowed;
    };
    undo.push(() => {
      navigator.clipboard.writeText = writeText;
      document.execCommand = execCommand;
    });
    return texts;
  }

  const rowsOf = ({ element }: Shown) =>
    [...element.renderRoot.querySelectorAll('.copies > .row')].map((row) =>
      [...row.querySelectorAll('dt, dd:not(.change)')].map((cell) => spoken(wordsOf(cell))),
    );

  it('is accessible with a code, a wrong code, and a row that could not be copied', async () => {
    const back = await show(filed, host);
    expect(back.text()).to.include('Đã nộp trên Cổng').and.to.include(code);
    await expect(back.element).to.be.accessible();
    back.element.remove();

    clipboard({ isAllowed: false, isOldAllowed: false });
    const kit = await show(wizardStates.kit, host);
    await kit.press('Sao chép Họ và tên');
    kit.input('portal-code').value = '123';
    await kit.press('Lưu mã');
    await until(() => kit.text().includes('Chưa sao chép được'));
    await expect(kit.element).to.be.accessible();
  });

  it('has every answer in the order of the questions, what was left empty too, and no consent', async () => {
    const kit = await show(wizardStates.kit, host);
    expect(rowsOf(kit)).to.deep.equal([
      ['Tên thủ tục', 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh'],
      ['Mã thủ tục', '2.000635'],
      ['Tỉnh, thành phố', 'tỉnh Lạng Sơn'],
      ['Xã, phường', 'xã Thống Nhất'],
      ['Người được cấp giấy là', 'Người thân của tôi'],
      ['Số bản cần xin', '2'],
      ['Năm đăng ký', '1987'],
      ['Họ và tên', "H'Hen Niê Kđăm"],
      ['Ngày sinh', '05/01/1960'],
      ['Số định danh (12 số)', 'Bỏ trống'],
      ['Số điện thoại', '0912 345 678'],
      ['Thư điện tử', 'Bỏ trống'],
      ['Bạn có muốn nhận qua bưu điện không?', 'Không'],
      ['Dùng vào việc gì', 'Bỏ trống'],
    ]);
    const copies = kit.element.renderRoot.querySelectorAll('[part=copy]');
    expect(copies.length).to.equal(11);
  });

  it('says of which trường hợp each paper is, where it cannot know which one counts', async () => {
    const of = (documentId: string, name: string) =>
      ({
        documentId,
        name: documentId,
        plainName: documentId,
        duty: 'submit',
        originals: 1,
        copies: 0,
        case: name,
      }) as const;
    const shownWith = async (...value: ReturnType<typeof of>[]) => {
      const source = { name: 'Thử', asOf: '2026-11-01' };
      const documents = { status: 'verified' as const, value, source };
      const subject = { ...elsewhere, procedure: { ...elsewhere.procedure, documents } };
      return (await show({ ...wizardStates.kit, subject }, host)).text();
    };
    expect(await shownWith(of('giay-a', 'Một người'), of('giay-b', 'Nhiều người')))
      .to.include('Trường hợp: Một người')
      .and.to.include('Trường hợp: Nhiều người');
    host.replaceChildren();
    expect(await shownWith(of('giay-a', 'Một người'))).not.to.include('Trường hợp');
  });

  it('copies what is shown, and a phone number without its spaces', async () => {
    const texts = clipboard();
    const { press, text, element } = await show(wizardStates.kit, host);
    for (const name of ['Họ và tên', 'Ngày sinh', 'Số điện thoại']) {
      await press(`Sao chép ${name}`);
      await until(() => text().includes(`Đã sao chép ${name}`));
      expect(wordsOf(element.renderRoot.querySelector('.kit [role=status]') as Element)).to.equal(
        `Đã sao chép: ${name}`,
      );
    }
    expect(texts).to.deep.equal(["H'Hen Niê Kđăm", '05/01/1960', '0912345678']);
    // Only the last one says so.
    expect(text()).to.include('Sao chép Họ và tên');
  });

  it('says of no answer that it was copied once that answer may be another one, or another person’s', async () => {
    clipboard();
    const { machine, press, text } = await show(wizardStates.kit, host);
    await press('Sao chép Họ và tên');
    await until(() => text().includes('Đã sao chép Họ và tên'));
    machine.set(wizardStates.review);
    await until(() => text().includes('Kiểm tra lại trước khi gửi'));
    machine.set(wizardStates.kit);
    await until(() => text().includes('Đã chuẩn bị xong, chưa nộp'));
    expect(text()).to.not.include('Đã sao chép');
  });

  it('copies the older way where the browser refuses the clipboard, and keeps the focus', async () => {
    const texts = clipboard({ isAllowed: false });
    const { press, text, find, focused } = await show(wizardStates.kit, host);
    find('[part=copy]').focus();
    await press('Sao chép Ngày sinh');
    await until(() => text().includes('Đã sao chép Ngày sinh'));
    expect(texts).to.deep.equal(['05/01/1960']);
    expect(spoken(wordsOf(focused() as Element))).to.equal('Đã sao chép Ngày sinh');
    expect(find('.kit').querySelector('textarea')).to.equal(null);
  });

  it('selects the words for a hand to copy where nothing else works, and does not say that they were copied', async () => {
    clipboard({ isAllowed: false, isOldAllowed: false });
    const { press, text } = await show(wizardStates.kit, host);
    await press('Sao chép Ngày sinh');
    await until(() => text().includes('Chưa sao chép được. Chữ đã được chọn'));
    expect(text()).to.not.include('Đã sao chép');
    expect(getSelection()?.toString()).to.equal('05/01/1960');
  });

  it('names papers by number and title, and gives what was attached back under that name', async () => {
    const machine = new FakeWizard(wizardStates.kit);
    for (const { fileId } of files) machine.blobs.set(fileId, new Blob(['ảnh'], { type: 'image/jpeg' }));
    const { press, text } = await show(machine, host);
    expect(text()).to.include('2. Căn cước hoặc giấy tờ có ảnh của người đi làm');
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.protocol}`);
    };
    undo.push(() => {
      HTMLAnchorElement.prototype.click = click;
    });
    await press('Lưu về máy 1. Giấy ủy quyền.jpg');
    await press('Lưu về máy 1. Giấy ủy quyền (2).pdf');
    await until(() => saved.length === 2);
    expect(saved).to.deep.equal(['1. Giấy ủy quyền.jpg blob:', '1. Giấy ủy quyền (2).pdf blob:']);
  });

  it('says which file this machine cannot read any more', async () => {
    const { press, text } = await show(wizardStates.kit, host);
    await press('Lưu về máy 1. Giấy ủy quyền.jpg');
    await until(() => text().includes('Máy này không đọc lại được tệp này.'));
  });

  it('leads to the portal in a tab of its own, to the procedure and the commune', async () => {
    for (const state of [wizardStates.kit, wizardStates.handoff]) {
      const { element, find } = await show(state, host);
      const link = find<HTMLAnchorElement>('[part=handoff-link]');
      const asked = Object.fromEntries(new URL(link.href).searchParams);
      expect(asked).to.include({ keyword: '2.000635', provinceCode: '20', wardCode: '06577' });
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      element.remove();
    }
  });

  it('makes no link of an address that is not one of the web', async () => {
    const offering = { ...elsewhere.offering, handoffUrl: ['java', 'script:alert(1)'].join('') };
    for (const state of [wizardStates.kit, wizardStates.handoff]) {
      const { element, find } = await show({ ...state, subject: { ...elsewhere, offering } }, host);
      expect(find<HTMLAnchorElement>('[part=handoff-link]').hostname).to.equal('dichvucong.gov.vn');
      element.remove();
    }
  });

  it('takes the code that the portal gave as it is typed, tells the page, and says where it is looked up', async () => {
    const { element, machine, input, press, find, focused, text } = await show(wizardStates.kit, host);
    const told = oneEvent<PortalCodeKeepEvent>(element, 'motcua-portal-code-keep');
    input('portal-code').value = ' h37.24 261123 0001 ';
    await press('Lưu mã');
    expect((await told).code).to.equal(code);
    expect(machine.calls).to.deep.equal([`keepPortalCode ${code}`]);
    await until(() => focused() === find('#title'));
    expect(text()).to.include('Đã nộp trên Cổng').and.to.include('Tình trạng hồ sơ nộp trên Cổng chỉ có ở Cổng.');
    expect(find<HTMLAnchorElement>('[part=portal-status] a').href).to.equal('https://dichvucong.gov.vn/tra-cuu-ho-so');
    expect(input('portal-code').value).to.equal(code);
    expect(find('.portal-code-line').textContent).to.include(code);
  });

  for (const typed of ['', '123', '7K2P9-QXD4M', 'trích lục'])
    it(`says kindly that "${typed}" is no such code, keeps what was typed, and nothing else`, async () => {
      const { machine, input, press, find, focused } = await show(wizardStates.kit, host);
      input('portal-code').value = typed;
      await press('Lưu mã');
      expect(find('[part=problem]').textContent).to.include('Xem lại từng chữ trên Cổng, ví dụ H37.24-261123-0001.');
      expect([focused(), input('portal-code').value]).to.deep.equal([input('portal-code'), typed]);
      expect(input('portal-code').getAttribute('aria-invalid')).to.equal('true');
      expect(machine.calls).to.deep.equal([]);
    });

  it('takes a code off again that was brought back by mistake', async () => {
    const { machine, input, press, text } = await show(filed, host);
    input('portal-code').value = '';
    await press('Lưu mã');
    expect(machine.calls).to.deep.equal(['keepPortalCode undefined']);
    await until(() => text().includes('Đã chuẩn bị xong, chưa nộp'));
  });

  it('tells the page when all is ready, without an answer in it', async () => {
    const { element, machine, press } = await show({ ...wizardStates.review, subject: elsewhere }, host);
    await press('Lấy nội dung để chép sang Cổng');
    expect(machine.calls).to.deep.equal(['submit']);
    const told = oneEvent<KitOpenEvent>(element, 'motcua-kit-open');
    machine.set(wizardStates.kit);
    expect(JSON.stringify({ ...(await told) })).to.not.include('Niê');
  });

  it('leads back to the answers', async () => {
    const { machine, press, text } = await show(wizardStates.kit, host);
    await press('Quay lại để sửa');
    expect(machine.calls).to.deep.equal(['back']);
    expect(text()).to.include('Kiểm tra lại trước khi gửi');
  });

  it('shows every text as text, whatever is in it', async () => {
    const nasty = '<img src=x onerror="window.pwned=1">{{7*7}}';
    const answers = { ...draft.answers, applicant: { fullName: nasty } };
    const { text, element } = await show({ ...wizardStates.kit, draft: { ...draft, answers } }, host);
    expect(text()).to.include(nasty);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });
});
