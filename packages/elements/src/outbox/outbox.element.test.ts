import { OutboxError, type OutboxErrorCode, type OutboxRow } from '@motcua/headless/outbox.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { FakeGateway, settings } from '../common/testing/fake-gateway.js';
import { speakEnglish, unmarkedVietnamese } from '../common/testing/in-english.js';
import { withoutWebCrypto } from '../common/testing/surroundings.js';
import { until } from '../common/testing/until.js';
import './motcua-outbox.js';
import { type OutboxList, type OutboxListState, states } from './outbox.js';
import type { OutboxChangeEvent } from './outbox-change-event.js';
import { FakeOutbox, named, outboxStates, ready, rows } from './testing/fake-outbox.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const undo: (() => void)[] = [];
let gateway: FakeGateway;

const show = async (given: Partial<OutboxList> = {}): Promise<OutboxList> => {
  const element = await fixture<OutboxList>(html`<motcua-outbox><p>Gọi 0205 3xxx xxx</p></motcua-outbox>`);
  Object.assign(element, { client: gateway.client, settings, ...given });
  await element.updateComplete;
  return element;
};
const withRows = async (...shown: OutboxRow[]) => {
  const machine = new FakeOutbox(ready(shown));
  return { machine, element: await show({ machine }) };
};
const personal = { ...settings, device: 'personal' as const };

const words = (element: OutboxList) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const find = <Found extends HTMLElement = HTMLElement>(element: OutboxList, selector: string) =>
  element.renderRoot.querySelector<Found>(selector);
const press = async (element: OutboxList, label: RegExp) => {
  const found = [...element.renderRoot.querySelectorAll('button')].find(({ textContent }) =>
    label.test(textContent ?? ''),
  );
  if (!found) throw new Error(`no button ${label} in ${words(element)}`);
  found.click();
  await element.updateComplete;
  await element.updateComplete;
};
const type = (element: OutboxList, text: string) => {
  const input = find<HTMLInputElement>(element, '#proof');
  if (input) input.value = text;
};
const choose = async (element: OutboxList, file: File) => {
  const input = find<HTMLInputElement>(element, '#bring');
  const chosen = new DataTransfer();
  chosen.items.add(file);
  if (input) input.files = chosen.files;
  input?.dispatchEvent(new Event('change'));
  await element.updateComplete;
};
const focused = (element: OutboxList) => element.shadowRoot?.activeElement;

/** What a screen reader calls what can be reached in it. */
const names = (element: OutboxList) =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('h1,h2,h3,h4,a,button,input,progress,[part=badge]')].map(
    (one) => {
      const label = one.id ? element.renderRoot.querySelector(`label[for="${one.id}"]`) : undefined;
      const name = one.getAttribute('aria-label') ?? label?.textContent ?? one.textContent ?? '';
      return `${one.localName}: ${name.replace(/\s+/g, ' ').trim()}`;
    },
  );

const when = '09:15 ngày 23/11/2026';
const bring = ['h3: Mở tệp hồ sơ từ máy khác', 'input: Mở tệp hồ sơ'];
const title = 'h2: Hồ sơ chờ gửi ở máy này';
const save = `button: Lưu ra tệp, hồ sơ lúc ${when}`;
const remove = `button: Xóa khỏi máy này, hồ sơ lúc ${when}`;

const expectedNames: Record<OutboxListState, readonly string[]> = {
  unconnected: [],
  insecure: ['a: Mở trang an toàn'],
  loading: [],
  unavailable: ['button: Thử lại'],
  empty: [title, ...bring],
  waiting: [
    title,
    'h3: Đã lưu ở máy này, sẽ gửi khi có mạng',
    `button: Gửi lại, hồ sơ lúc ${when}`,
    save,
    remove,
    ...bring,
  ],
  uploading: [title, 'h3: Đang gửi ảnh', 'progress: Đang gửi ảnh', save, ...bring],
  sending: [title, 'h3: Đang gửi hồ sơ', save, ...bring],
  unknown: [
    title,
    'h3: Đang gửi, chưa biết đã tới nơi chưa',
    `button: Hỏi lại ngay, hồ sơ lúc ${when}`,
    save,
    remove,
    ...bring,
  ],
  accepted: [title, 'h3: Đã tới nơi', remove, ...bring],
  rejected: [title, 'h3: Nơi nhận không nhận hồ sơ này', remove, ...bring],
};

const ways: Record<OutboxListState, () => Promise<OutboxList>> = {
  unconnected: () => show({ client: undefined as never }),
  insecure() {
    undo.push(withoutWebCrypto());
    return show();
  },
  ...(Object.fromEntries(
    Object.entries(outboxStates).map(([state, given]) => [state, () => show({ machine: new FakeOutbox(given) })]),
  ) as Record<keyof typeof outboxStates, () => Promise<OutboxList>>),
};

describe('the outbox', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });
  afterEach(() => {
    for (const one of undo.splice(0)) one();
  });

  for (const state of states) {
    it(`is readable for everybody when ${state}, by names that say what they do, in both languages`, async () => {
      const element = await ways[state]();
      expect(element.state).to.equal(state);
      expect(names(element)).to.deep.equal(expectedNames[state]);
      await expect(element).to.be.accessible();
      await speakEnglish(element);
      expect(unmarkedVietnamese(element)).to.deep.equal([]);
    });
  }

  it('never calls silence a failure, and asks nobody to send again', async () => {
    const { element, machine } = await withRows(rows.unknown);
    expect(words(element)).to.contain('Đang gửi, chưa biết đã tới nơi chưa').and.to.contain('Không cần gửi lại.');
    expect(words(element)).not.to.match(/lỗi|thất bại/i);
    await press(element, /Hỏi lại ngay/);
    expect(machine.calls).to.deep.equal([`retry ${rows.unknown.submissionId}`]);
  });

  it('says in words and in a bar how many bytes are there', async () => {
    const { element } = await withRows(rows.uploading);
    expect(words(element)).to.contain('Đã gửi 128 KB trong 294 KB');
    expect(find<HTMLProgressElement>(element, 'progress')?.position).to.be.closeTo(0.43, 0.01);
  });

  it('shows many what is there without a name, and who owns the machine what it is, with the way to follow it', async () => {
    const machine = new FakeOutbox(ready([rows.accepted]));
    const element = await show({ machine });
    expect(words(element)).to.contain('Máy dùng chung: chỉ hiện giờ và trạng thái.');
    expect(words(element)).not.to.match(/2\.000635|7K2P9|Trích lục/);
    const receipt = gateway.example('receipt') ?? { submissionCode: '7K2P9-QXD4M' };
    machine.set(ready([named(rows.accepted, { receipt })]));
    element.settings = personal;
    await until(() => /trích lục/i.test(words(element)), 'the name of the procedure');
    expect(words(element)).to.contain('Mã nộp 7K2P9-QXD4M').and.not.to.contain('Máy dùng chung');
    expect(find<HTMLAnchorElement>(element, '[part=track]')?.getAttribute('href')).to.equal('/tra-cuu');
    await expect(element).to.be.accessible();
  });

  for (const [deletion, consequence] of [
    ['unsent', 'Xóa thì không còn ở đâu nữa'],
    ['perhaps', 'Hồ sơ này có thể đã tới nơi.'],
    ['refused', 'Nơi nhận không nhận hồ sơ này.'],
    ['arrived', 'Nơi nhận vẫn giữ hồ sơ.'],
  ] as const)
    it(`deletes what is ${deletion} in two steps, and says first what that means`, async () => {
      const one = { ...named(rows.waiting), deletion };
      const { element, machine } = await withRows(one);
      await press(element, /Xóa khỏi máy này/);
      expect(words(element)).to.contain(consequence);
      expect(focused(element)?.textContent).to.equal('Xóa hồ sơ này khỏi máy?');
      await press(element, /Giữ lại/);
      expect(focused(element)?.textContent).to.contain('Xóa khỏi máy này');
      expect(machine.calls).to.deep.equal([]);
      await press(element, /Xóa khỏi máy này/);
      if (deletion === 'perhaps') await expect(element).to.be.accessible();
      await press(element, /Xóa hẳn/);
      await until(() => words(element).includes('Đã xóa hồ sơ khỏi máy này.'));
      expect(machine.calls).to.deep.equal([`remove ${one.submissionId} `]);
      expect(focused(element)?.id).to.equal('title');
    });

  it('asks for the secret where many use the machine, and tells whoever has none the same every time', async () => {
    const { element, machine } = await withRows(rows.waiting);
    await press(element, /Lưu ra tệp/);
    expect(words(element)).to.contain('Mã mở lại hoặc khóa tra cứu');
    machine.failure = new OutboxError('wrong-secret');
    type(element, 'sai');
    await press(element, /^\s*Lưu ra tệp\s*$/);
    await until(() => words(element).includes('Mã chưa đúng. Sai nhiều lần thì phải chờ lâu hơn.'));
    expect(find(element, '#proof')?.getAttribute('aria-invalid')).to.equal('true');
    await until(() => focused(element)?.id === 'proof', 'the focus on the field');
    await expect(element).to.be.accessible();
    type(element, 'a1b2c3d4');
    const clicks: string[] = [];
    const hear = (event: Event) => {
      const { download } = event.target as HTMLAnchorElement;
      if (download) clicks.push(download);
      event.preventDefault();
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      hear({ target: this, preventDefault() {} } as unknown as Event);
    };
    undo.push(() => void Object.assign(HTMLAnchorElement.prototype, { click }));
    await press(element, /^\s*Lưu ra tệp\s*$/);
    await until(() => words(element).includes('Đã lưu tệp ho-so-7K2P9-QXD4M.motcua.'));
    expect(clicks).to.deep.equal(['ho-so-7K2P9-QXD4M.motcua']);
    expect(machine.calls.at(-1)).to.equal(`export ${rows.waiting.submissionId} a1b2c3d4`);
    expect(find(element, '#proof')).to.equal(null);
  });

  it('goes on at once with what another page has in hand when somebody asks for it: that page may be long gone', async () => {
    const { element, machine } = await withRows({ ...rows.waiting, why: 'elsewhere' });
    await press(element, /Làm tiếp ở trang này/);
    expect(machine.calls).to.deep.equal([`retry ${rows.waiting.submissionId}`]);
  });

  it('says plainly what can only be sent on', async () => {
    const { element } = await withRows({ ...rows.waiting, proof: 'impossible' });
    expect(words(element)).to.contain('Chỉ gửi đi được, không lưu ra tệp, không xóa được.');
    expect(names(element).filter((name) => name.startsWith('button'))).to.deep.equal([
      `button: Gửi lại, hồ sơ lúc ${when}`,
    ]);
  });

  it('says of a file that cannot be opened why, and what to do', async () => {
    const { element, machine } = await withRows();
    const said: Partial<Record<OutboxErrorCode, string>> = {
      'not-a-package': 'Tệp này không phải tệp hồ sơ.',
      'newer-version': 'bản mới hơn',
      'already-here': 'Hồ sơ này đã có ở máy này.',
      'already-arrived': 'Hồ sơ này đã tới nơi. Không cần gửi lại.',
    };
    const failures = Object.entries(said).map(
      ([code, text]) => [new OutboxError(code as OutboxErrorCode), text] as const,
    );
    const all = [
      ...failures,
      [new OutboxError('damaged', { file: 0 }), 'Tệp bị hỏng.'],
      [new OutboxError('damaged', { file: 2 }), 'Giấy tờ thứ 2 trong tệp bị hỏng.'],
      [new OutboxError('other-agency', { agencyId: 'thach-ha-ha-tinh' }), 'Hồ sơ này gửi cho nơi khác.'],
      [Object.assign(new Error(), { name: 'StorageError', code: 'full' }), 'Máy này hết chỗ.'],
    ] as const;
    for (const [failure, text] of all) {
      machine.failure = failure;
      await choose(element, new File(['x'], 'ho-so-7K2P9-QXD4M.motcua'));
      await until(() => find(element, '.bring [role=alert]')?.textContent?.includes(text), text);
      expect(find<HTMLInputElement>(element, '#bring')?.files?.length).to.equal(0);
    }
    await expect(element).to.be.accessible();
    await choose(element, new File(['x'], 'ho-so-7K2P9-QXD4M.motcua'));
    await until(() => words(element).includes('Đã nhận hồ sơ vào máy này.'));
    expect(find(element, '.bring [role=alert]')?.textContent?.trim()).to.equal('');
  });

  it('as a badge is one line that leads to the list on this site, nothing where nothing waits, and tells the page', async () => {
    const machine = new FakeOutbox(ready([rows.accepted]));
    const element = await show({ badge: true, machine });
    expect(words(element).trim()).to.equal('');
    const told = oneEvent<OutboxChangeEvent>(document.body, 'motcua-outbox-change');
    machine.set(ready([rows.waiting, rows.accepted]));
    expect((await told).waiting).to.equal(1);
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['p: 1 hồ sơ đang chờ gửi', 'a: 1 hồ sơ đang chờ gửi']);
    expect(find<HTMLAnchorElement>(element, 'a')?.getAttribute('href')).to.equal('/cho-gui?xa=thong-nhat-lang-son');
    await expect(element).to.be.accessible();
    // What waits here is not on the gateway's own pages, which are another site.
    element.settings = { ...settings, pages: settings.hosted };
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['p: 1 hồ sơ đang chờ gửi']);
  });

  it('forgets what was typed and opened with whoever leaves', async () => {
    const { element, machine } = await withRows(rows.waiting);
    await press(element, /Lưu ra tệp/);
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    element.machine = machine;
    await element.updateComplete;
    expect(find(element, '#proof')).to.equal(null);
  });
});
