import '@motcua/elements/motcua-submission-wizard.js';
import type { SubmissionWizard } from '@motcua/elements';
import type { WizardPhase } from '@motcua/headless';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { elementStories, renderElement, type Way } from './support/element-story.js';
import { FakeWizard, wizardStates } from './support/from-source.js';
import { emptyDevice } from './support/surroundings.js';

const tag = 'motcua-submission-wizard';
const story = elementStories<SubmissionWizard, WizardPhase>(tag);
const render = renderElement(tag);

const meta: Meta = {
  title: 'Phần tử/Nộp hồ sơ',
  id: 'submission-wizard',
  component: tag,
  render,
  args: { procedureCode: '2.000635', agency: 'thong-nhat-lang-son', history: 'off' },
};
export default meta;

/** A wizard whose machine stands still in a typical state of the phase, the one that the elements' tests go through. */
const still = (phase: WizardPhase): StoryObj => withMachine(phase, () => new FakeWizard(wizardStates[phase]));

/** A machine that walks the form by the real rules, but stores and sends nothing. */
const withMachine = (phase: WizardPhase, machine: () => FakeWizard, way?: Way<SubmissionWizard>): StoryObj => ({
  ...story(phase, way),
  render: (args) => render({ ...args, machine: machine() }),
});

const stories = {
  loading: still('loading'),
  unreachable: still('unreachable'),
  missing: still('missing'),
  insecure: still('insecure'),
  handoff: still('handoff'),
  closed: still('closed'),
  resume: still('resume'),
  page: still('page'),
  review: still('review'),
  kit: still('kit'),
  sealing: still('sealing'),
  uploading: still('uploading'),
  sending: still('sending'),
  unknown: still('unknown'),
  waiting: still('waiting'),
  accepted: still('accepted'),
  rejected: still('rejected'),
  erased: still('erased'),
} satisfies Record<WizardPhase, StoryObj>;

export const loading = stories.loading;
export const unreachable = stories.unreachable;
export const missing = stories.missing;
export const insecure = stories.insecure;
export const handoff = stories.handoff;
export const closed = stories.closed;
export const resume = stories.resume;
export const page = stories.page;
export const review = stories.review;
export const kit = stories.kit;
export const sealing = stories.sealing;
export const uploading = stories.uploading;
export const sending = stories.sending;
export const unknown = stories.unknown;
export const waiting = stories.waiting;
export const accepted = stories.accepted;
export const rejected = stories.rejected;
export const erased = stories.erased;

/** From the first page to the second. */
export const secondPage = withMachine('page', () => FakeWizard.at(0, { answers: {} }), {
  act: async ({ user, find }) => {
    await user.click(await find('input[type=radio]'));
    const copies = await find<HTMLInputElement>('#field-request\\.copies');
    if (!copies.value) await user.type(copies, '2');
    await user.click(await find('[part=next]'));
    await find('#field-applicant\\.fullName');
  },
});

/** Nothing was answered: the summary of problems takes the focus. */
export const problems = withMachine('page', () => FakeWizard.at(1, { answers: {} }), {
  act: async ({ element, user, find }) => {
    await user.click(await find('[part=next]'));
    await waitFor(() => expect(element.shadowRoot?.activeElement?.id).toBe('problems'));
  },
});

/** The whole way by the real machine: answered, sealed, sent, and the receipt's signature checked. */
export const handedIn = story('accepted', {
  around: emptyDevice,
  act: async ({ user, find, reaches }) => {
    await reaches('page');
    await user.click(await find('#field-request\\.certificate'));
    await user.click(await find('[part=next]'));
    await user.click(await find('#field-filer\\.kind'));
    await user.click(await find('[part=next]'));
    await reaches('review');
    await user.click(await find('[part=submit]'));
    await reaches('accepted');
    await expect((await find('[part=submission-code]')).textContent).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
  },
});
