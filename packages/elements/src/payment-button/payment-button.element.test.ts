import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { FakeGateway, htmlPage, json, settings, silence } from '../common/testing/fake-gateway.js';
import { speakEnglish, unmarkedVietnamese } from '../common/testing/in-english.js';
import { withoutNetwork, withoutWebCrypto } from '../common/testing/surroundings.js';
import { until } from '../common/testing/until.js';
import './motcua-payment-button.js';
import { type PaymentButton, type PaymentButtonState, states } from './payment-button.js';
import type { PaymentSettleEvent } from './payment-settle-event.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const undo: (() => void)[] = [];
let gateway: FakeGateway;

const due = { state: 'due', amount: 16_000, feeStatus: 'fixed' };
const dossier = (fee: object = due) => ({ ...gateway.example('processing'), fee });
const payment = (bend: object = {}) => ({
  ...gateway.example('pending'),
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  ...bend,
});
const fee = (state: object) => gateway.on(/dossiers\/[^/]+$/, () => json(dossier(state)));

const pay = async (given: Partial<PaymentButton> = {}): Promise<PaymentButton> => {
  const element = await fixture<PaymentButton>(
    html`<motcua-payment-button><p>Gọi 0205 3xxx xxx</p></motcua-payment-button>`,
  );
  Object.assign(element, { client: gateway.client, settings, code: 'HBFN0-W1AF4', secret: 'A1B2C3D4', ...given });
  return element;
};
const reach = async (element: PaymentButton, state: PaymentButtonState) => {
  await until(() => element.state === state, `the payment's state ${state}`);
  await element.updateComplete;
};
const words = (element: PaymentButton) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const press = (element: PaymentButton, label: RegExp) =>
  [...element.renderRoot.querySelectorAll('button')]
    .find((button) => label.test(button.getAttribute('aria-label') ?? button.textContent ?? ''))
    ?.click();
const pressed = async () => {
  const element = await pay();
  await reach(element, 'due');
  press(element, /VietQR/);
  return element;
};

const ways: Record<PaymentButtonState, () => Promise<PaymentButton>> = {
  unconnected: () => pay({ client: undefined as never }),
  insecure() {
    undo.push(withoutWebCrypto());
    return pay();
  },
  empty: () => pay({ code: '', secret: '' }),
  loading() {
    gateway.on(/dossiers\//, silence);
    return pay();
  },
  missing() {
    gateway.on(/dossiers\//, () => gateway.problem('not-found'));
    return pay();
  },
  error() {
    gateway.on(/dossiers\//, htmlPage);
    return pay();
  },
  forbidden() {
    gateway.on(/dossiers\//, htmlPage);
    return pay({ settings: { ...settings, forbidden: true } });
  },
  offline() {
    undo.push(withoutNetwork());
    gateway.on(/dossiers\//, () => Promise.reject(new TypeError('Failed to fetch')));
    return pay();
  },
  'nothing-due'() {
    fee({ state: 'none', amount: 0, feeStatus: 'free' });
    return pay();
  },
  'unknown-fee'() {
    fee({ state: 'unknown', amount: null, feeStatus: 'listed_zero' });
    return pay();
  },
  due: () => pay(),
  counter() {
    gateway.on(/payments$/, () => gateway.problem('payment-at-counter'));
    return pressed();
  },
  starting() {
    gateway.on(/payments$/, silence);
    return pressed();
  },
  waiting: () => pressed(),
  reviewing() {
    gateway.on(/payments$/, () => json(payment({ reviewing: true }), 201));
    return pressed();
  },
  expired() {
    gateway.on(/payments$/, () => json(payment({ status: 'expired' }), 201));
    return pressed();
  },
  paid() {
    fee({ ...due, state: 'paid' });
    return pay();
  },
};

describe('the payment', () => {
  beforeEach(() => {
    gateway = new FakeGateway(spec);
    fee(due);
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
      if (state === 'waiting') await expect(element).to.be.accessible();
    });
  }

  it('says what is paid for and how much, and offers the counter', async () => {
    const element = await ways.due();
    await reach(element, 'due');
    await until(() => words(element).includes('Trung tâm Phục vụ'));
    expect(words(element)).to.contain('16.000 đ').and.to.contain('khai tử, 2 bản');
    expect(words(element)).to.contain('Nộp 16.000 đ bằng mã VietQR').and.to.contain('Hoặc nộp tiền tại quầy:');
  });

  it('draws the code and says it in text beside it', async () => {
    const element = await ways.waiting();
    await reach(element, 'waiting');
    await until(() => element.renderRoot.querySelector('svg.qr path[d^="M4 4h7"]'), 'the QR');
    for (const part of ['Agribank', '1234567890123', 'UBND XA THONG NHAT (VI DU)', 'MC7K2P9QXD4M'])
      expect(words(element)).to.contain(part);
    expect(words(element)).to.contain('Không cần chuyển lại.');
    expect(element.renderRoot.querySelector('.qr')?.getAttribute('aria-label')).to.match(/VietQR.*16\.000/);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Mở ứng dụng ngân hàng, quét mã này');
  });

  it('copies the plain digits, not what is shown', async () => {
    const element = await ways.waiting();
    await reach(element, 'waiting');
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => clipboard });
    undo.push(() => void Reflect.deleteProperty(navigator, 'clipboard'));
    for (const what of [/số tài khoản/, /số tiền/, /nội dung/]) press(element, what);
    await until(() => words(element).includes('Đã sao chép nội dung.'));
    expect(copied).to.deep.equal(['1234567890123', '16000', 'MC7K2P9QXD4M']);
  });

  it('says of nothing that it was copied to the next person, whose code and content are others', async () => {
    const element = await ways.waiting();
    await reach(element, 'waiting');
    press(element, /số tài khoản/);
    const said = /Đã sao chép|Chưa sao chép được|Không sao chép được/;
    await until(() => said.test(words(element)));
    element.close();
    await reach(element, 'empty');
    Object.assign(element, { code: 'HBFN0-W1AF4', secret: 'A1B2C3D5' });
    await reach(element, 'due');
    press(element, /VietQR/);
    await reach(element, 'waiting');
    expect(words(element)).not.to.match(said);
  });

  it('becomes paid by itself when the bank has told the gateway, and tells the page', async () => {
    const element = await ways.waiting();
    await reach(element, 'waiting');
    const told = oneEvent<PaymentSettleEvent>(element, 'motcua-payment-settle');
    fee({ ...due, state: 'paid' });
    gateway.on(/v1\/payments\//, () => json(payment({ status: 'paid', paidAt: '2026-11-23T03:20:10.000Z' })));
    expect((await told).amount).to.equal(16_000);
    await reach(element, 'paid');
    expect(words(element))
      .to.contain('Xác nhận đã thanh toán')
      .and.not.to.match(/(^|[^i] )Biên lai/);
  });

  it('tells nobody to pay again while the money is looked at', async () => {
    const element = await ways.reviewing();
    await reach(element, 'reviewing');
    expect(words(element)).to.contain('Đã chuyển tiền, đang chờ xác nhận. Không cần chuyển lại.');
    const buttons = [...element.renderRoot.querySelectorAll('button')].map((button) => button.textContent?.trim());
    expect(buttons).to.deep.equal(['Xong, xóa khỏi màn hình']);
    await until(() => words(element).includes('Hỏi tại quầy: Trung tâm Phục vụ'), 'where to ask');
  });

  it('sends people to the counter where no money is taken on the net, and asks for no transfer', async () => {
    const element = await ways.counter();
    await reach(element, 'counter');
    await until(() => words(element).includes('Nộp tiền tại quầy: Trung tâm Phục vụ'), 'where to pay');
    expect(words(element)).to.contain('Nơi này chưa nhận tiền qua mạng').and.to.contain('16.000 đ');
    expect(element.renderRoot.querySelector('svg.qr')).to.equal(null);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Nơi này chưa nhận tiền qua mạng');
  });

  it('says to whoever paid twice that it is paid and that money comes back', async () => {
    fee({ ...due, state: 'reviewing' });
    gateway.on(/payments$/, () =>
      json(payment({ status: 'paid', reviewing: true, paidAt: '2026-11-23T03:20:10.000Z' })),
    );
    const element = await pay();
    await reach(element, 'paid');
    expect(words(element))
      .to.contain('Xác nhận đã thanh toán')
      .and.to.contain('Công chức đang kiểm tra để trả lại bạn.');
  });

  it('never says that an unknown fee is none', async () => {
    const element = await ways['unknown-fee']();
    await reach(element, 'unknown-fee');
    expect(words(element))
      .to.contain('Chưa có thông tin về lệ phí, hỏi công chức.')
      .and.not.to.match(/miễn phí|0 đ/i);
  });

  it('says when it cannot hear of the money, since it promised to tell, and never that nothing was paid', async () => {
    const element = await ways.waiting();
    await reach(element, 'waiting');
    expect(words(element)).to.contain('Trang sẽ tự báo');
    undo.push(withoutNetwork());
    gateway.on(/v1\/payments\//, () => Promise.reject(new TypeError('Failed to fetch')));
    await until(() => words(element).includes('Không có mạng, trang chưa báo được.'), 'words about the link');
    expect(words(element)).to.contain('Đã chuyển tiền thì không cần chuyển lại.').and.not.to.contain('Trang sẽ tự báo');
    await expect(element).to.be.accessible();
    gateway.on(/v1\/payments\//, () => json(payment()));
    press(element, /Nối lại ngay/);
    await until(() => words(element).includes('Trang sẽ tự báo'), 'the link to come back');
  });

  it('goes to the error that came in place of the code, and claims nothing about the money', async () => {
    const element = await ways.due();
    await reach(element, 'due');
    gateway.on(/payments$/, htmlPage);
    press(element, /VietQR/);
    await reach(element, 'error');
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Chưa mở được phần nộp tiền.');
    expect(element.renderRoot.querySelector('[role=alert]')?.textContent)
      .to.contain('Trang này không tự trừ tiền.')
      .and.not.to.contain('Chưa có khoản tiền nào bị trừ');
  });

  const open = async (element: PaymentButton, reference: string, secret: string) => {
    await reach(element, 'empty');
    const input = (name: string) => element.renderRoot.querySelector(`#${name}`) as HTMLInputElement;
    input('reference').value = reference;
    input('secret').value = secret;
    press(element, /Xem hồ sơ/);
  };
  const typed = (element: PaymentButton) => [...element.renderRoot.querySelectorAll('input')].map(({ value }) => value);

  it('hands nobody the code and the secret of the one before', async () => {
    const element = await ways.empty();
    await open(element, 'HBFN0-W1AF4', 'A1B2C3D4');
    await reach(element, 'due');
    press(element, /xóa khỏi màn hình/);
    await reach(element, 'empty');
    expect(typed(element)).to.deep.equal(['', '']);
    gateway.on(/dossiers\//, () => gateway.problem('not-found'));
    await open(element, 'HBFN0-W1AF4', 'A1B2C3D5');
    await reach(element, 'missing');
    expect(typed(element)).to.deep.equal(['HBFN0-W1AF4', 'A1B2C3D5']);
    element.close();
    await reach(element, 'empty');
    expect(typed(element)).to.deep.equal(['', '']);
  });

  it('leads back to the dossier, which is still open there', async () => {
    const element = await ways.due();
    await reach(element, 'due');
    const back = [...element.renderRoot.querySelectorAll('a')].find((link) => link.textContent === 'Về hồ sơ');
    expect(back?.getAttribute('href')).to.equal('/tra-cuu#HBFN0-W1AF4.A1B2C3D4');
    element.slot = 'payment';
    element.requestUpdate();
    await element.updateComplete;
    expect(words(element)).not.to.match(/Về hồ sơ|xóa khỏi màn hình/);
  });

  it('leaves asking for the slip to the tracker it stands in', async () => {
    const element = await ways.empty();
    element.slot = 'payment';
    element.requestUpdate();
    await reach(element, 'empty');
    expect(element.renderRoot.querySelector('form')).to.equal(null);
  });
});
