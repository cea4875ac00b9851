import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { type ContextKey, ContextSource, consume } from './context-protocol.js';

const key = Symbol.for('motcua.test/1') as ContextKey<string>;

class TestConsumer extends LitElement {
  value = '';
}
consume(key)(TestConsumer.prototype, 'value');
customElements.define('test-consumer', TestConsumer);

const inside = async () => {
  const place = await fixture<HTMLElement>(html`<div><p><test-consumer></test-consumer></p></div>`);
  return { place, consumer: place.querySelector('test-consumer') as TestConsumer };
};

describe('what a provider gives', () => {
  it('reaches elements that were there before it, now and at each change', async () => {
    const { place, consumer } = await inside();
    const source = new ContextSource(place, key, 'một');
    expect(consumer.value).to.equal('');
    source.announce();
    expect(consumer.value).to.equal('một');
    source.set('hai');
    expect(consumer.value).to.equal('hai');
  });

  it('comes from the nearest provider, also when that one appears later', async () => {
    const { place, consumer } = await inside();
    const far = new ContextSource(place, key, 'xa');
    far.announce();
    const near = new ContextSource(place.firstElementChild as Element, key, 'gần');
    near.announce();
    far.set('xa hơn');
    expect(consumer.value).to.equal('gần');
  });

  it('keeps reaching each side of a page where two providers come one after the other, after the elements', async () => {
    const place = await fixture<HTMLElement>(
      html`<div><p><test-consumer></test-consumer></p><p><test-consumer></test-consumer></p></div>`,
    );
    const [left, right] = [...place.children] as [Element, Element];
    const [one, two] = [...place.querySelectorAll('test-consumer')] as [TestConsumer, TestConsumer];
    const first = new ContextSource(left, key, 'một');
    first.announce();
    const second = new ContextSource(right, key, 'hai');
    second.announce();
    first.set('ba');
    second.set('bốn');
    expect([one.value, two.value]).to.deep.equal(['ba', 'bốn']);
  });

  it('no longer reaches an element that left the page', async () => {
    const { place, consumer } = await inside();
    const source = new ContextSource(place, key, 'một');
    source.announce();
    consumer.remove();
    source.set('hai');
    expect(consumer.value).to.equal('một');
    place.append(consumer);
    expect(consumer.value).to.equal('hai');
  });

  it('answers consumers of other libraries that speak the protocol', async () => {
    const { place } = await inside();
    new ContextSource(place, key, 'một');
    const told: unknown[] = [];
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: key,
      contextTarget: place.firstElementChild,
      callback: (value: unknown) => told.push(value),
    });
    place.firstElementChild?.dispatchEvent(request);
    expect(told).to.deep.equal(['một']);
  });
});
