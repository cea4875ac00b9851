/** The elements as classes; importing them registers nothing. `@motcua/elements/motcua-*.js` registers one tag each. */

export {
  clientContext,
  type Device,
  hostedPages,
  type OwnPages,
  type Pages,
  pagesOf,
  pageUrl,
  type Settings,
  type Slip,
  settingsContext,
  slipContext,
  slipUrl,
} from './common/context.js';
export { type ContextKey, consume } from './common/context-protocol.js';
export { define } from './common/define.js';
export { PageServices } from './common/page-services.js';
export { type Theme, themes, useTheme } from './common/page-theme.js';
export { SlipChangeEvent } from './common/slip-change-event.js';
export { OutboxList, type OutboxListState, states as outboxStates } from './outbox/outbox.js';
export { OutboxChangeEvent } from './outbox/outbox-change-event.js';
export {
  PaymentButton,
  type PaymentButtonState,
  states as paymentButtonStates,
} from './payment-button/payment-button.js';
export { PaymentSettleEvent } from './payment-button/payment-settle-event.js';
export { ProcedurePage, type ProcedurePageState, states as procedureStates } from './procedure/procedure.js';
export { ProcedureFileEvent } from './procedure/procedure-file-event.js';
export { ProcedureChooseEvent } from './procedure-search/procedure-choose-event.js';
export {
  ProcedureSearch,
  type ProcedureSearchState,
  states as procedureSearchStates,
} from './procedure-search/procedure-search.js';
export { Provider, type ProviderState, states as providerStates } from './provider/provider.js';
export { StatusChangeEvent } from './status-tracker/status-change-event.js';
export {
  StatusTracker,
  type StatusTrackerState,
  states as statusTrackerStates,
} from './status-tracker/status-tracker.js';
export { KitOpenEvent } from './submission-wizard/kit-open-event.js';
export { PortalCodeKeepEvent } from './submission-wizard/portal-code-keep-event.js';
export { SubmissionAcceptedEvent } from './submission-wizard/submission-accepted-event.js';
export { SubmissionWizard, states as submissionWizardStates } from './submission-wizard/submission-wizard.js';
