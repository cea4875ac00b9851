import { expect } from '@open-wc/testing';
import { FakeGateway, json, settings } from '../common/testing/fake-gateway.js';
import { until } from '../common/testing/until.js';
import './motcua-submission-wizard.js';
import { wordsOf } from './testing/dom.js';
import { definition } from './testing/subject.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();

describe('a page that the browser brings back', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(async () => {
    host.remove();
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase('motcua');
      request.onsuccess = resolve;
      request.onerror = resolve;
    });
  });

  it('asks for the code before it shows what somebody has typed; with the code it goes on', async () => {
    const gateway = new FakeGateway(spec);
    gateway.on(/\/form$/, () => json({ definition, schema: {} }));
    gateway.on(/^\/v1\/keys$/, () => json({ envelope: {}, receipts: [] }));
    const element = document.createElement('motcua-submission-wizard');
    Object.assign(element, { history: 'off', client: gateway.client, settings, procedureCode: '2.000635' });
    host.append(element);
    await until(() => element.state === 'page');
    await element.updateComplete;
    const text = () => wordsOf(element.renderRoot);
    const find = <Found extends HTMLElement>(selector: string) => element.renderRoot.querySelector<Found>(selector);
    find('#field-filer\\.kind')?.click();
    await until(() => text().includes('Đã lưu ở máy này'));
    const code = find('.resume-code')?.textContent ?? '';
    expect(code).to.match(/^\w{5}-\w{5}$/);

    const come = (persisted: boolean) => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
    come(false);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.state).to.equal('page');

    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    come(true);
    await until(() => element.state === 'resume' && find('#field-resume-code'));
    expect(text()).to.not.include(code);
    const input = find<HTMLInputElement>('#field-resume-code');
    if (input) input.value = code;
    find<HTMLButtonElement>('[part=next]')?.click();
    await until(() => element.state === 'page' && find<HTMLInputElement>('#field-filer\\.kind')?.checked);
  });
});
