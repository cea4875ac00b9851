import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../procedure-search/motcua-procedure-search.js';
import '../status-tracker/motcua-status-tracker.js';
import { define } from '../common/define.js';
import { SlipChangeEvent } from '../common/slip-change-event.js';
import { FakeGateway } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-provider.js';
import { Provider, type ProviderState, states } from './provider.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();

const ways: Record<ProviderState, () => Promise<Provider>> = {
  unconnected: () =>
    fixture(html`<motcua-provider><motcua-procedure-search>Gọi</motcua-procedure-search></motcua-provider>`),
  connected: () =>
    fixture(html`<motcua-provider api="https://gateway.example.vn/" agency="thong-nhat-lang-son" procedure-page="/p/{code}">
      <motcua-procedure-search></motcua-procedure-search>
    </motcua-provider>`),
};

describe('the provider', () => {
  for (const state of states)
    it(`is readable for everybody when ${state}`, async () => {
      const element = await ways[state]();
      expect(element.state).to.equal(state);
      expect(element.querySelector('motcua-procedure-search')?.state).to.equal(
        state === 'connected' ? 'empty' : 'unconnected',
      );
      await expect(element).to.be.accessible();
    });

  it('tells the elements inside where each page is, the gateway’s own where the site names none', async () => {
    const { settings } = (await ways.connected()).querySelector('motcua-procedure-search') ?? {};
    expect(settings?.agencyId).to.equal('thong-nhat-lang-son');
    expect(settings?.pages.procedure).to.equal('/p/{code}');
    expect(settings?.pages.tracking).to.equal('https://gateway.example.vn/tra-cuu');
    expect(settings?.hosted.filing).to.equal('https://gateway.example.vn/nop/{code}?xa={agency}');
  });

  it('tells them whose machine it is: many people’s, unless the page says that it is one person’s', async () => {
    const element = await ways.connected();
    const search = element.querySelector('motcua-procedure-search');
    expect(search?.settings?.device).to.equal('shared');
    element.setAttribute('device', 'personal');
    await element.updateComplete;
    expect(search?.settings?.device).to.equal('personal');
  });

  it('is unconnected, and breaks nothing, where its address is taken away again or was never known', async () => {
    const element = await ways.connected();
    element.removeAttribute('api');
    await element.updateComplete;
    expect([element.state, element.querySelector('motcua-procedure-search')?.state]).to.deep.equal([
      'unconnected',
      'unconnected',
    ]);
    // As React does with a property that is left out.
    Object.assign(element, { api: undefined, agency: undefined, theme: undefined });
    await element.updateComplete;
    expect(element.state).to.equal('unconnected');
  });

  it('lets all elements inside follow the slip that one of them opened', async () => {
    const { client } = new FakeGateway(spec);
    const element = await fixture<Provider>(html`<motcua-provider .client=${client}>
      <motcua-status-tracker></motcua-status-tracker><motcua-status-tracker></motcua-status-tracker>
    </motcua-provider>`);
    const [first, second] = element.querySelectorAll('motcua-status-tracker');
    first?.dispatchEvent(new SlipChangeEvent({ reference: 'HBFN0-W1AF4', secret: 'A1B2C3D4' }));
    await until(() => second?.state === 'shown', 'the other one to follow');
    first?.dispatchEvent(new SlipChangeEvent(undefined));
    await until(() => second?.state === 'empty');
  });

  it('tells a slip to nobody outside: another gateway must not hear its secret', async () => {
    const [inner, outer] = [new FakeGateway(spec), new FakeGateway(spec)];
    const element = await fixture<Provider>(html`<motcua-provider .client=${outer.client}>
      <motcua-status-tracker></motcua-status-tracker>
      <motcua-provider .client=${inner.client}><motcua-status-tracker></motcua-status-tracker></motcua-provider>
    </motcua-provider>`);
    const [outside, inside] = element.querySelectorAll('motcua-status-tracker');
    let heard = 0;
    element.addEventListener('motcua-slip-change', () => heard++);
    inside?.dispatchEvent(new SlipChangeEvent({ reference: 'HBFN0-W1AF4', secret: 'A1B2C3D4' }));
    await until(() => inside?.state === 'shown', 'the one inside to follow');
    expect([outside?.state, outer.asked, heard]).to.deep.equal(['empty', [], 1]);
  });

  it('remembers that the page forbids its gateway, until another one is asked, and hears nothing once it is gone', async () => {
    const element = await ways.connected();
    const search = element.querySelector('motcua-procedure-search');
    const violate = () =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          ...{ blockedURI: 'https://gateway.example.vn/v1/procedures', documentURI: location.href },
          ...{ effectiveDirective: 'connect-src', violatedDirective: 'connect-src', originalPolicy: 'connect-src' },
          ...{ disposition: 'enforce', statusCode: 200 },
        }),
      );
    violate();
    expect(search?.settings?.forbidden).to.equal(true);
    element.searchPage = 'tim.html';
    await element.updateComplete;
    expect([search?.settings?.forbidden, search?.settings?.pages.search]).to.deep.equal([true, 'tim.html']);
    element.api = 'https://other.example.vn';
    await element.updateComplete;
    expect(search?.settings?.forbidden).to.equal(undefined);
    element.api = 'https://gateway.example.vn';
    await element.updateComplete;
    element.remove();
    violate();
    document.body.append(element);
    expect(search?.settings?.forbidden).to.equal(undefined);
    element.remove();
  });

  it('is dark only when asked', async () => {
    const element = await ways.connected();
    const surface = () => getComputedStyle(element.querySelector('motcua-procedure-search') as Element).backgroundColor;
    expect(surface()).to.equal('rgb(255, 255, 255)');
    element.theme = 'dark';
    await until(() => surface() === 'rgb(21, 24, 27)');
    element.theme = 'light';
    await until(() => surface() === 'rgb(255, 255, 255)');
  });

  it('stays the first one where a second copy of the package comes', () => {
    class Second extends LitElement {}
    define('motcua-provider', Second);
    expect(customElements.get('motcua-provider')).to.equal(Provider);
  });
});
