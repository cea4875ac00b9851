import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { transfer } from '../payment-button/transfer.js';
import { QrCode } from './qr-code.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const payment = spec.components.examples.pending.value;
const address = 'https://gateway.example.vn/tra-cuu#HBFN0-W1AF4.A1B2C3D4';

class CodeTest extends LitElement {
  readonly qr = new QrCode(this, () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  protected override render() {
    return html`<figure>${this.qr.template(address, 'Mã QR')}<figcaption>Quét mã</figcaption></figure>
      ${transfer(payment, this.qr, () => {})}`;
  }
}
customElements.define('code-test', CodeTest);

describe('a QR code that cannot be drawn', () => {
  it('gives its place to what it says, or to the way by hand, and to no empty frame', async () => {
    const { renderRoot } = await fixture<CodeTest>(html`<code-test></code-test>`);
    await waitUntil(() => renderRoot.querySelector('.qr-words'));
    expect([...renderRoot.querySelectorAll('.qr-words')].map(({ textContent }) => textContent)).to.deep.equal([
      address,
      'Chưa vẽ được mã. Bạn chuyển khoản bằng tay.',
    ]);
    expect(renderRoot.querySelectorAll('.qr').length).to.equal(0);
    expect(renderRoot.textContent).to.contain(payment.method.accountNumber);
  });
});
