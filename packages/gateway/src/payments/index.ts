export { signatureLifetime, signNotification, verifyNotification } from './bank-signature.js';
export { cancelPendingPayments } from './cancel-pending-payments.js';
export { CreditStore } from './credit-store.js';
export { demoBank } from './demo-bank.js';
export { dossierCredits } from './dossier-credits.js';
export { forgetPurposes } from './forget-purposes.js';
export { paymentRoutes } from './payment-routes.js';
export { PaymentStore, type StartedPayment } from './payment-store.js';
export { SettlementStore } from './settlement-store.js';
