import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import '../payment-button/motcua-payment-button.js';
import '../procedure-search/motcua-procedure-search.js';
import { facts } from './facts.words.js';
import { SpeakingElement } from './speaking-element.js';
import { FakeGateway, json, settings } from './testing/fake-gateway.js';
import { until } from './testing/until.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
const english = 'What do you need?';
const vietnamese = 'Bạn cần làm giấy tờ gì?';

const question = (element: Element): string => element.shadowRoot?.querySelector('label')?.textContent ?? '';
const shown = (element: Element) => element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang');
const says = (element: Element, words: string) => until(() => question(element) === words, `“${words}”`);

/** A search somewhere inside of `around`. */
async function searchIn(around: ParentNode): Promise<ReactiveElement> {
  const element = document.createElement('motcua-procedure-search');
  Object.assign(element, { client: new FakeGateway(spec).client, settings });
  around.append(element);
  await element.updateComplete;
  return element;
}

const place = (lang?: string): HTMLElement => {
  const one = document.body.appendChild(document.createElement('section'));
  if (lang !== undefined) one.lang = lang;
  return one;
};

describe('the language of an element', () => {
  const pageLanguage = document.documentElement.lang;
  afterEach(() => {
    document.documentElement.lang = pageLanguage;
    for (const one of document.querySelectorAll('section')) one.remove();
  });

  it('is Vietnamese where nobody says another one, or one that we do not speak', async () => {
    document.documentElement.removeAttribute('lang');
    for (const lang of [undefined, '', 'vi-VN', 'fr', 'enm']) {
      const element = await searchIn(place(lang));
      expect(question(element), String(lang)).to.equal(vietnamese);
      expect(shown(element)).to.equal('vi');
    }
  });

  it('is that of the nearest lang: two on one page speak two, and neither touches what the page says of itself', async () => {
    const one = await searchIn(place('en-GB'));
    const other = await searchIn(place());
    await says(one, english);
    expect([question(other), shown(one), shown(other)]).to.deep.equal([vietnamese, 'en', 'vi']);
    expect([one.lang, other.lang]).to.deep.equal(['', '']);
    other.requestUpdate();
    await other.updateComplete;
    expect(question(other)).to.equal(vietnamese);
    const inner = one.parentElement?.appendChild(document.createElement('div')) as HTMLElement;
    inner.lang = 'vi';
    expect(question(await searchIn(inner))).to.equal(vietnamese);
  });

  it('crosses shadow roots, and follows a change out there', async () => {
    const outer = place('en');
    const middle = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const element = await searchIn(middle.attachShadow({ mode: 'open' }));
    await says(element, english);
    outer.lang = 'vi';
    await says(element, vietnamese);
    middle.lang = 'en';
    await says(element, english);
  });

  it('follows the page, the element’s own lang, and a move to another place, and keeps what was typed', async () => {
    const element = await searchIn(place());
    const box = element.renderRoot.querySelector('input') as HTMLInputElement;
    box.value = 'khai';
    document.documentElement.lang = 'en';
    await says(element, english);
    element.lang = 'vi';
    await says(element, vietnamese);
    element.removeAttribute('lang');
    await says(element, english);
    place('vi').append(element);
    await says(element, vietnamese);
    expect(element.renderRoot.querySelector('input')).to.equal(box);
    expect(box.value).to.equal('khai');
  });

  it('holds for words that are said after a gesture, whatever the last element to speak was', async () => {
    const gateway = new FakeGateway(spec);
    const dossier = gateway.example('processing');
    gateway.on(/dossiers\/[^/]+$/, () =>
      json({ ...dossier, fee: { state: 'due', amount: 16_000, feeStatus: 'fixed' } }),
    );
    const around = place('en');
    const payment = document.createElement('motcua-payment-button');
    Object.assign(payment, { client: gateway.client, settings, code: 'HBFN0-W1AF4', secret: 'A1B2C3D4' });
    around.append(payment);
    const press = async (name: string) => {
      const find = () =>
        [...(payment.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
          (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name),
        );
      await until(find, `a button “${name}”`);
      find()?.click();
    };
    await press('by VietQR');
    await press('Copy account number');
    await searchIn(place('vi'));
    const said = () => payment.shadowRoot?.textContent ?? '';
    await until(() => /Account number copied|could not be copied/.test(said()), 'what copying came to');
  });

  it('ends with an update that fails: what is said outside of updates stays Vietnamese', async () => {
    const around = place('en');
    await says(await searchIn(around), english);
    class Failing extends SpeakingElement {
      headingLevel = 2;
      protected override render(): never {
        throw new Error('on purpose');
      }
    }
    customElements.define('x-failing', Failing);
    const element = document.createElement('x-failing') as Failing;
    around.append(element);
    const why = await element.updateComplete.catch((error: Error) => error.message);
    expect([why, facts.money(500)]).to.deep.equal(['on purpose', '500\u00a0đ']);
  });

  it('stays the page’s where the element only shows what the page put inside', async () => {
    const element = await fixture(
      html`<motcua-procedure-search lang="en"><p>Call 0205 3xxx xxx</p></motcua-procedure-search>`,
    );
    expect(element.querySelector('p')?.matches(':lang(en)')).to.equal(true);
  });
});

describe('the heading of an element', () => {
  it('is on the second level again where its level is taken away, as an attribute or a property', async () => {
    const element = await fixture<ReactiveElement>(
      html`<motcua-procedure-search heading-level="4" .client=${new FakeGateway(spec).client}></motcua-procedure-search>`,
    );
    const level = () => element.shadowRoot?.querySelector('label')?.parentElement?.localName;
    const levels = [level()];
    element.removeAttribute('heading-level');
    await element.updateComplete;
    levels.push(level());
    for (const headingLevel of [undefined, null, Number.NaN]) {
      Object.assign(element, { headingLevel });
      await element.updateComplete;
      levels.push(level());
    }
    expect(levels).to.deep.equal(['h4', 'h2', 'h2', 'h2', 'h2']);
  });
});
