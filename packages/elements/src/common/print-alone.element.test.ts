import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PrintAlone } from './print-alone.js';

class PrintTest extends LitElement {
  wanted = true;
  constructor() {
    super();
    new PrintAlone(this, () => this.wanted);
  }
  protected override render() {
    return html`<button>In</button>`;
  }
}
customElements.define('print-test', PrintTest);

const two = async () => {
  const place = await fixture(html`<div><print-test></print-test><print-test></print-test></div>`);
  return [...place.children] as [PrintTest, PrintTest];
};
const print = <T>(look: () => T): T => {
  window.dispatchEvent(new Event('beforeprint'));
  const seen = look();
  window.dispatchEvent(new Event('afterprint'));
  return seen;
};
const shown = (all: readonly PrintTest[]) => all.map((one) => one.getClientRects().length > 0);

describe('two elements that print alone', () => {
  it('never leave an empty sheet: the one whose button was pressed is printed', async () => {
    const all = await two();
    expect(print(() => shown(all))).to.deep.equal([true, false]);
    all[1].renderRoot.querySelector('button')?.focus();
    expect(print(() => shown(all))).to.deep.equal([false, true]);
    expect(shown(all)).to.deep.equal([true, true]);
  });

  it('print the one that has something to print', async () => {
    const all = await two();
    all[0].wanted = false;
    expect(print(() => shown(all))).to.deep.equal([false, true]);
    all[1].remove();
    expect(print(() => shown([all[0]]))).to.deep.equal([true]);
  });
});
