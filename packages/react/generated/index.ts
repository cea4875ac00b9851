// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.
export { OutboxList } from './outbox.js';
export { PaymentButton } from './payment-button.js';
export { ProcedurePage } from './procedure.js';
export { ProcedureSearch } from './procedure-search.js';
export { Provider } from './provider.js';
export { StatusTracker } from './status-tracker.js';
export { SubmissionWizard } from './submission-wizard.js';
