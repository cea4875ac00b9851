import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { FakeGateway, htmlPage, json, settings, silence } from '../common/testing/fake-gateway.js';
import { speakEnglish, unmarkedVietnamese } from '../common/testing/in-english.js';
import { hidden, withoutNetwork, withoutWebCrypto } from '../common/testing/surroundings.js';
import { until } from '../common/testing/until.js';
import './motcua-status-tracker.js';
import type { StatusChangeEvent } from './status-change-event.js';
import { type StatusTracker, type StatusTrackerState, states } from './status-tracker.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const secret = 'A1B2C3D4';
const undo: (() => void)[] = [];
let gateway: FakeGateway;

const follow = async (given: Partial<StatusTracker> = {}): Promise<StatusTracker> => {
  const element = await fixture<StatusTracker>(
    html`<motcua-status-tracker><p>Gọi 0205 3xxx xxx</p></motcua-status-tracker>`,
  );
  Object.assign(element, { client: gateway.client, settings, code: 'HBFN0-W1AF4', secret, ...given });
  return element;
};
const reach = async (element: StatusTracker, state: StatusTrackerState) => {
  await until(() => element.state === state, `the tracker's state ${state}`);
  await element.updateComplete;
};
const words = (element: StatusTracker) =>
  element.renderRoot.querySelector('.screen-only')?.textContent?.replace(/\s+/g, ' ') ?? '';
const statusWords = (element: StatusTracker) => element.renderRoot.querySelector('[part=state]')?.textContent ?? '';
const paper = (element: StatusTracker) =>
  element.renderRoot.querySelector('[part=slip]')?.textContent?.replace(/\s+/g, ' ') ?? '';
const dossier = (bend: object = {}) => ({ ...gateway.example('processing'), ...bend });
const answer = (bend: object) => gateway.on(/dossiers\/[^/]+$/, () => json(dossier(bend)));
const event = (status: number, note: string | null = null) => ({
  eventId: 9,
  at: '2026-11-23T06:00:00.000Z',
  kind: 'transition',
  status,
  note,
  actor: 'officer',
});

const ways: Record<StatusTrackerState, () => Promise<StatusTracker>> = {
  unconnected: () => follow({ client: undefined as never }),
  insecure() {
    undo.push(withoutWebCrypto());
    return follow();
  },
  empty: () => follow({ code: '', secret: '' }),
  portal: () => follow({ portal: true, code: 'H37.24-261123-0001', secret: '' }),
  loading() {
    gateway.on(/dossiers\//, silence);
    return follow();
  },
  missing() {
    gateway.on(/dossiers\//, () => gateway.problem('not-found'));
    return follow();
  },
  error() {
    gateway.on(/dossiers\//, htmlPage);
    return follow();
  },
  forbidden() {
    gateway.on(/dossiers\//, htmlPage);
    return follow({ settings: { ...settings, forbidden: true } });
  },
  offline() {
    undo.push(withoutNetwork());
    gateway.on(/dossiers\//, () => Promise.reject(new TypeError('Failed to fetch')));
    return follow();
  },
  shown: () => follow(),
  retrying() {
    gateway.on(/events$/, htmlPage);
    return follow();
  },
};

describe('the tracker', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
  });
  afterEach(() => {
    for (const one of undo.splice(0)) one();
  });

  for (const state of states) {
    it(`is readable for everybody when ${state}`, async () => {
      const element = await ways[state]();
      await reach(element, state);
      await expect(element).to.be.accessible();
    });

    it(`says all of it in English when ${state}, and the offices' own words as theirs`, async () => {
      const element = await ways[state]();
      await reach(element, state);
      await speakEnglish(element);
      expect(unmarkedVietnamese(element)).to.deep.equal([]);
      if (state === 'shown') await expect(element).to.be.accessible();
    });
  }

  for (const status of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    it(`is readable for everybody in status ${status}`, async () => {
      answer({ status, events: [...dossier().events, event(status, status === 5 ? 'Cần bản chính.' : null)] });
      const element = await follow();
      await reach(element, 'shown');
      expect(element.renderRoot.querySelector('.status h2')?.textContent).not.to.equal('');
      await expect(element).to.be.accessible();
    });

  it('tells the citizen and the page that the dossier moved', async () => {
    const element = await ways.shown();
    const told = await oneEvent<StatusChangeEvent>(element, 'motcua-status-change');
    expect(told.status).to.equal('PROCESSING');
    expect(statusWords(element)).to.contain('Đang giải quyết').and.to.contain('Đang xử lý');
    await until(() => gateway.asked.some((path) => path.endsWith('/events')));
    const moved = oneEvent<StatusChangeEvent>(element, 'motcua-status-change');
    gateway.push(dossier({ status: 9, revision: 4, events: [...dossier().events, event(9)] }));
    expect((await moved).status).to.equal('COMPLETED');
    expect(statusWords(element)).to.contain('Đã có kết quả').and.to.contain('Mời bạn đến nhận');
    expect(element.renderRoot.querySelector('[part=state]')?.getAttribute('role')).to.equal('status');
  });

  it('opens with what is printed on the slip, typed as people type', async () => {
    const element = await ways.empty();
    await reach(element, 'empty');
    const input = (name: string) => element.renderRoot.querySelector(`#${name}`) as HTMLInputElement;
    input('reference').value = ' hbfno w1af4 ';
    input('secret').value = 'a1b2 c3d4';
    element.renderRoot.querySelector<HTMLButtonElement>('form button')?.click();
    await reach(element, 'shown');
    expect(gateway.asked[0]).to.equal('/v1/dossiers/HBFN0-W1AF4');
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Đang giải quyết');
  });

  it('says at the field what is wrong, and goes there', async () => {
    const element = await ways.empty();
    await reach(element, 'empty');
    element.renderRoot.querySelector<HTMLButtonElement>('form button')?.click();
    await until(() => element.shadowRoot?.activeElement?.id === 'reference');
    expect(gateway.asked).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('does not say which half is wrong, keeps the code, and looks again when asked', async () => {
    const element = await ways.missing();
    await reach(element, 'missing');
    const form = element.renderRoot.querySelector('form');
    expect(form?.textContent).to.contain('Không tìm thấy hồ sơ với mã và khóa này.');
    expect(element.renderRoot.querySelector<HTMLInputElement>('#reference')?.value).to.equal('HBFN0-W1AF4');
    gateway.on(/events$/, silence);
    answer({});
    (element.renderRoot.querySelector('#secret') as HTMLInputElement).value = secret;
    form?.querySelector('button')?.click();
    await reach(element, 'shown');
  });

  it('never takes a confirmation for a reception slip: no due date, no dossier code', async () => {
    const fee = { state: 'unknown', amount: null, feeStatus: 'listed_zero' };
    const first = dossier().events.slice(0, 1);
    answer({ status: 1, dossierCode: null, receivedAt: null, receivedBy: null, dueAt: null, fee, events: first });
    const element = await follow();
    await reach(element, 'shown');
    expect(words(element)).to.contain('Xác nhận đã nộp, chưa phải Giấy tiếp nhận');
    expect(words(element)).not.to.contain('Hẹn trả:');
    expect(words(element)).to.contain('Chưa có thông tin, hỏi công chức');
    expect(paper(element)).to.contain('Xác nhận đã nộp, chưa phải Giấy tiếp nhận').and.not.to.contain('Hẹn trả');
  });

  it('prints the reception slip with code, due date and a QR of the tracking page', async () => {
    const element = await ways.shown();
    await reach(element, 'shown');
    await until(() => element.renderRoot.querySelector('.slip svg.qr'), 'the QR');
    await until(() => paper(element).includes('Trung tâm Phục vụ'));
    expect(paper(element)).to.contain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
    expect(paper(element)).to.contain('H37.24-261123-0001').and.to.contain('17:00 ngày 23/11/2026 (thứ Hai)');
    expect(paper(element)).to.contain('ông/bà');
  });

  it('names who decides, and nobody else where nobody else had a hand in it', async () => {
    const element = await ways.shown();
    await reach(element, 'shown');
    expect(words(element)).to.contain('Nơi giải quyếtỦy ban nhân dân xã Thống Nhất').and.not.to.contain('nộp thay');
  });

  it('names the officer who filed it and the place that helped', async () => {
    answer({ filedByOfficer: { name: 'Lý Văn Thử', agencyId: 'xa-khac' }, supportPlace: 'Nhà văn hóa thôn' });
    const element = await follow();
    await reach(element, 'shown');
    expect(words(element)).to.contain('Công chức nộp thayLý Văn Thử').and.to.contain('Nơi hỗ trợNhà văn hóa thôn');
  });

  it('prints the secret in words: who has only the paper can type it', async () => {
    const element = await ways.shown();
    await reach(element, 'shown');
    expect(paper(element)).to.match(/Khóa tra cứu[^:]*: A1B2-C3D4/);
  });

  it('goes to the error that came in place of the dossier, which is read out', async () => {
    const element = await ways.empty();
    await reach(element, 'empty');
    gateway.on(/dossiers\//, htmlPage);
    (element.renderRoot.querySelector('#reference') as HTMLInputElement).value = 'HBFN0-W1AF4';
    (element.renderRoot.querySelector('#secret') as HTMLInputElement).value = secret;
    element.renderRoot.querySelector<HTMLButtonElement>('form button')?.click();
    await reach(element, 'error');
    const { activeElement } = element.shadowRoot ?? {};
    expect(activeElement?.textContent).to.equal('Chưa mở được thông tin.');
    expect(activeElement?.closest('[role=alert]')).not.to.equal(null);
    gateway.on(/events$/, silence);
    answer({});
    element.renderRoot.querySelector<HTMLButtonElement>('.notice button')?.click();
    await reach(element, 'shown');
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Đang giải quyết');
  });

  it('holds no link to the gateway in a tab that nobody sees, and reads again when somebody does', async () => {
    undo.push(hidden());
    const element = await ways.shown();
    await reach(element, 'shown');
    await aTimeout(100);
    const before = gateway.asked.length;
    expect(gateway.asked.filter((path) => path.endsWith('/events'))).to.deep.equal([]);
    undo.pop()?.();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => gateway.asked.some((path) => path.endsWith('/events')), 'the stream to be asked for');
    expect(gateway.asked[before]).to.match(/\?after=3$/);
  });

  it('says why a dossier was not received', async () => {
    answer({ status: 3, events: [event(3, 'Giấy ủy quyền chưa có chữ ký.')] });
    const element = await follow();
    await reach(element, 'shown');
    expect(statusWords(element)).to.contain('Không tiếp nhận').and.to.contain('Giấy ủy quyền chưa có chữ ký.');
  });

  it('promises no more news of a dossier that is over', async () => {
    answer({ status: 10 });
    const over = await follow();
    await reach(over, 'shown');
    expect(words(over)).to.contain('Đã trả kết quả').and.not.to.contain('Trang tự báo');
  });

  it('promises news of a dossier that is on its way', async () => {
    answer({ status: 4 });
    const element = await follow();
    await reach(element, 'shown');
    expect(words(element)).to.contain('Trang tự báo khi hồ sơ có tin mới.');
  });

  it('leads to the payment page where a fee is due, or shows the payment the page put inside', async () => {
    answer({ status: 6, fee: { state: 'due', amount: 16_000, feeStatus: 'fixed' } });
    const element = await follow();
    await reach(element, 'shown');
    const link = element.renderRoot.querySelector<HTMLAnchorElement>('slot[name=payment] a');
    expect(link?.textContent?.replace(/\s/g, ' ')).to.equal('Nộp 16.000 đ');
    expect(link?.getAttribute('href')).to.equal('/nop-phi/HBFN0-W1AF4#HBFN0-W1AF4.A1B2C3D4');
  });

  it('keeps the last answer while the link is away and says how old it is', async () => {
    const element = await ways.retrying();
    await reach(element, 'retrying');
    expect(words(element))
      .to.contain('Đang giải quyết')
      .and.to.match(/Thông tin đúng đến \d\d:\d\d ngày/);
  });

  it('forgets everything for the next person', async () => {
    const element = await ways.shown();
    await reach(element, 'shown');
    const all = [...element.renderRoot.querySelectorAll('button')];
    all.find((button) => button.textContent?.includes('xóa khỏi màn hình'))?.click();
    await reach(element, 'empty');
    expect(element.renderRoot.textContent).not.to.contain('HBFN0');
    expect(element.renderRoot.querySelector<HTMLInputElement>('#reference')?.value).to.equal('');
  });

  it('lets the next person in where this dossier cannot be read', async () => {
    const element = await ways.error();
    await reach(element, 'error');
    const all = [...element.renderRoot.querySelectorAll('button')];
    all.find((button) => button.textContent?.includes('xóa khỏi màn hình'))?.click();
    await reach(element, 'empty');
    expect([element.code, element.secret]).to.deep.equal(['', '']);
  });

  it('shows what an officer wrote as text, whatever it is', async () => {
    answer({ status: 5, events: [event(5, '<b onclick=alert(1)>Cần</b>')] });
    const element = await follow();
    await reach(element, 'shown');
    expect(element.renderRoot.querySelector('b')).to.equal(null);
    expect(statusWords(element)).to.contain('<b onclick=alert(1)>');
  });
});
