import { wizardPhases } from '@motcua/headless';
import { expect } from '@open-wc/testing';
import { speakEnglish, unmarkedVietnamese } from '../common/testing/in-english.js';
import './motcua-submission-wizard.js';
import { show } from './testing/dom.js';
import { FakeWizard } from './testing/fake-wizard.js';
import { draft, wizardStates } from './testing/wizard-states.js';

describe('the wizard on an English page', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => host.remove());

  for (const phase of wizardPhases)
    it(`says all of it in English in ${phase}, and the form's own words as theirs`, async () => {
      const { element } = await show(wizardStates[phase], host);
      await speakEnglish(element);
      expect(unmarkedVietnamese(element)).to.deep.equal([]);
      if (phase === 'page') await expect(element).to.be.accessible();
    });

  it('says what to mend, and of which question', async () => {
    const page = await show(FakeWizard.at(1, { answers: {}, saved: 'failed' }), host);
    page.machine.next();
    await speakEnglish(page.element);
    expect(unmarkedVietnamese(page.element)).to.deep.equal([]);
    const [first] = page.element.renderRoot.querySelectorAll('.error-summary li');
    expect(first?.textContent?.trim()).to.match(/^Enter an answer: ./);
    expect(first?.querySelector('span')?.lang).to.equal('vi');
    expect(page.text()).to.include('This computer could not save it yet. Do not close this page.');
    await expect(page.element).to.be.accessible();
  });

  it('asks before it deletes, counts in English, and says the fee', async () => {
    const review = await show(wizardStates.review, host);
    await speakEnglish(review.element);
    await review.press('Delete this from the computer');
    expect(review.text()).to.include('It cannot be brought back.');
    expect(review.text()).to.include('2 copies × 8,000 VND = 16,000 VND');
    expect(unmarkedVietnamese(review.element)).to.deep.equal([]);
  });

  it('names a refusal by its code, and leaves the reason as the office wrote it', async () => {
    const refused = await show({ ...wizardStates.rejected, draft } as typeof wizardStates.rejected, host);
    await speakEnglish(refused.element);
    expect(refused.text()).to.include('Some answers need to be corrected');
    const reason = [...refused.element.renderRoot.querySelectorAll('[lang=vi]')].map((one) => one.textContent);
    expect(reason).to.include('Sửa các chỗ dưới đây rồi gửi lại.');
  });
});
