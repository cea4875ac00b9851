/** What stories show of the elements that is no part of the published package: the table of typical states that the
 * elements' own tests go through, and the wizard that walks it. */

export {
  FakeOutbox,
  named,
  outboxStates,
  ready,
  rows,
} from '../../../packages/elements/src/outbox/testing/fake-outbox.js';
export { procedures } from '../../../packages/elements/src/procedure-search/testing/procedures.js';
export { FakeWizard } from '../../../packages/elements/src/submission-wizard/testing/fake-wizard.js';
export { wizardStates } from '../../../packages/elements/src/submission-wizard/testing/wizard-states.js';
