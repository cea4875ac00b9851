import { expect } from '@open-wc/testing';
import './motcua-submission-wizard.js';
import { until } from '../common/testing/until.js';
import { show } from './testing/dom.js';
import { FakeWizard } from './testing/fake-wizard.js';
import { answers, elsewhere, wizardStates } from './testing/wizard-states.js';

describe("the browser's own Back", () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => host.remove());

  /** The page that the present entry names. */
  const here = (): number | undefined => window.history.state?.motcua?.page;
  const pageOf = (machine: FakeWizard) =>
    machine.state.phase === 'page' ? machine.state.page.index : machine.state.phase;

  it('walks the pages and loses nothing; the entries hold a page number only', async () => {
    const url = window.location.href;
    const { element, machine, press, input } = await show(FakeWizard.at(0, { answers }), host, { history: 'on' });
    await press('Tiếp tục');
    input('applicant.fullName').value = 'Y Phôn';
    input('applicant.fullName').dispatchEvent(new Event('input', { bubbles: true }));
    await press('Tiếp tục');
    expect(here()).to.equal(2);
    window.history.back();
    await until(
      () => pageOf(machine) === 1 && element.renderRoot.querySelector('#title')?.textContent?.includes('2/4'),
    );
    expect(pageOf(machine)).to.equal(1);
    expect(input('applicant.fullName').value).to.equal('Y Phôn');
    window.history.forward();
    await until(() => pageOf(machine) === 2);
    expect(pageOf(machine)).to.equal(2);
    expect(window.location.href).to.equal(url);
    expect(JSON.stringify(window.history.state)).to.not.include('Phôn');
  });

  it('does after "Quay lại" what it would have done without it', async () => {
    const { machine, press } = await show(FakeWizard.at(0, { answers }), host, { history: 'on' });
    await press('Tiếp tục');
    await press('Tiếp tục');
    await press('Quay lại');
    await until(() => here() === 1);
    expect([pageOf(machine), here()]).to.deep.equal([1, 1]);
    window.history.back();
    await until(() => pageOf(machine) === 0);
    expect(pageOf(machine)).to.equal(0);
  });

  it('leads forward again to a kit that was left', async () => {
    const { machine, element } = await show({ ...wizardStates.review, subject: elsewhere }, host, { history: 'on' });
    machine.submit = () => machine.set(wizardStates.kit);
    machine.submit();
    await until(() => element.renderRoot.querySelector('.kit'));
    window.history.back();
    await until(() => pageOf(machine) === 'review' && here() === 4);
    await element.updateComplete;
    window.history.forward();
    await until(() => here() === 5);
    await until(() => pageOf(machine) === 'kit');
    expect(here()).to.equal(5);
  });

  it('stops at what keeps a kit from opening again', async () => {
    const { machine, element } = await show({ ...wizardStates.kit }, host, { history: 'on' });
    expect(here()).to.equal(5);
    machine.back = () => machine.set({ ...wizardStates.review, subject: elsewhere });
    let asked = 0;
    machine.submit = () => {
      asked += 1;
      machine.edit('applicant.fullName');
    };
    machine.edit('applicant.fullName');
    await until(() => here() === 1);
    window.history.back();
    await until(() => asked > 0);
    await element.updateComplete;
    await until(() => here() === 1);
    expect([asked, pageOf(machine)]).to.deep.equal([1, 1]);
  });

  it('sends nothing, whatever entry it meets', async () => {
    const { machine, element } = await show(wizardStates.review, host, { history: 'on' });
    expect(here()).to.equal(4);
    window.history.pushState({ motcua: { session: 0, page: 5 } }, '');
    window.history.back();
    await until(() => here() === 4);
    window.history.forward();
    await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    await element.updateComplete;
    await until(() => here() === 4);
    expect([pageOf(machine), machine.calls.includes('submit')]).to.deep.equal(['review', false]);
  });

  it('leads from the kit to the review', async () => {
    const { machine, element } = await show({ ...wizardStates.review, subject: elsewhere }, host, { history: 'on' });
    expect(here()).to.equal(4);
    machine.set(wizardStates.kit);
    await until(() => element.renderRoot.querySelector('.kit'));
    expect(here()).to.equal(5);
    window.history.back();
    await until(() => pageOf(machine) === 'review');
    expect(pageOf(machine)).to.equal('review');
  });

  it('leads from a page opened by "Sửa" to the review', async () => {
    const { element, machine, press } = await show(FakeWizard.at(3, { answers }), host, { history: 'on' });
    await press('Tiếp tục');
    expect(pageOf(machine)).to.equal('review');
    await press('Sửa Họ và tên');
    window.history.back();
    await until(() => pageOf(machine) === 'review' && element.renderRoot.querySelector('[part=submit]'));
    expect(pageOf(machine)).to.equal('review');
    await press('Sửa Họ và tên');
    await press('Tiếp tục');
    await until(() => here() === 4);
    expect([pageOf(machine), here()]).to.deep.equal(['review', 4]);
  });

  it('goes no further forward than the answers allow', async () => {
    const { element, machine, press, input } = await show(FakeWizard.at(1, { answers }), host, { history: 'on' });
    await press('Tiếp tục');
    window.history.back();
    await until(() => element.renderRoot.querySelector('#title')?.textContent?.includes('2/4'));
    input('applicant.fullName').value = '';
    input('applicant.fullName').dispatchEvent(new Event('input', { bubbles: true }));
    window.history.forward();
    await until(() => machine.state.phase === 'page' && machine.state.problemsShown === 1);
    await until(() => here() === 1);
    expect([pageOf(machine), here()]).to.deep.equal([1, 1]);
    expect(machine.state).to.have.property('problemsShown', 1);
  });

  /** What a reload leaves: the entries stay, and another element on another document finds them. */
  const reloaded = async (page: number) => {
    host.replaceChildren();
    return show(FakeWizard.at(page, { answers }), host, { history: 'on' });
  };

  it('leads to pages from before a reload, and "Tiếp tục" from there stays in the wizard', async () => {
    const first = await show(FakeWizard.at(0, { answers }), host, { history: 'on' });
    await first.press('Tiếp tục');
    const { machine, press } = await reloaded(1);
    window.history.back();
    await until(() => pageOf(machine) === 0 && here() === 0);
    const length = window.history.length;
    await press('Tiếp tục');
    await until(() => here() === 1);
    expect([pageOf(machine), window.history.length]).to.deep.equal([1, length]);
    window.history.back();
    await until(() => pageOf(machine) === 0 && here() === 0);
  });

  it('trusts no entry of an earlier wizard to know what stands before it', async () => {
    const { pathname, search } = window.location;
    window.history.pushState(null, '', '#elsewhere');
    window.history.pushState({ motcua: { session: 0.1, page: 1, before: 0 } }, '', '#filing');
    window.history.pushState(null, '');
    const { machine, press } = await show(FakeWizard.at(2, { answers }), host, { history: 'on' });
    window.history.back();
    await until(() => pageOf(machine) === 1 && here() === 1);
    await press('Quay lại');
    await until(() => here() === 0);
    expect([pageOf(machine), window.location.hash]).to.deep.equal([0, '#filing']);
    window.history.pushState(null, '', pathname + search);
  });

  it('goes to the right page after links of the host to a part of its page', async () => {
    const link = host.appendChild(document.createElement('a'));
    link.href = '#lien-he';
    const address = window.location.href;
    const { machine, press } = await show(FakeWizard.at(0, { answers }), host, { history: 'on' });
    await press('Tiếp tục');
    await press('Tiếp tục');
    link.click();
    await until(() => window.location.hash === '#lien-he' && here() === 2);
    await press('Quay lại');
    await until(() => here() === 1);
    expect(pageOf(machine)).to.equal(1);
    window.history.back();
    await until(() => pageOf(machine) === 2 && here() === 2);
    window.history.back();
    await until(() => window.location.hash === '' && here() === 2);
    window.history.back();
    await until(() => pageOf(machine) === 1 && here() === 1);
    expect(window.location.href).to.equal(address);
  });

  it('finds its way where the host made an entry of its own, which carries ours along', async () => {
    const { machine, press } = await show(FakeWizard.at(0, { answers }), host, { history: 'on' });
    await press('Tiếp tục');
    await press('Tiếp tục');
    window.history.pushState({ ...window.history.state, menu: true }, '');
    await press('Quay lại');
    await until(() => here() === 1);
    expect(pageOf(machine)).to.equal(1);
    window.history.pushState({ menu: true }, '');
    await press('Quay lại');
    await until(() => here() === 0);
    expect(pageOf(machine)).to.equal(0);
    window.history.back();
    await until(() => pageOf(machine) === 1 && here() === 1);
  });

  it('keeps up with somebody who presses "Quay lại" quickly', async () => {
    const { machine, press } = await show(FakeWizard.at(0, { answers }), host, { history: 'on' });
    await press('Tiếp tục');
    await press('Tiếp tục');
    await Promise.all([press('Quay lại'), press('Quay lại')]);
    await until(() => here() === 0);
    expect(pageOf(machine)).to.equal(0);
  });

  it('is left alone where the host says so', async () => {
    const before = window.history.length;
    const { press } = await show(FakeWizard.at(0, { answers }), host, { history: 'off' });
    await press('Tiếp tục');
    expect(window.history.length).to.equal(before);
  });
});
