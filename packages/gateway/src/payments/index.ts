export { signatureLifetime, signNotification, verifyNotification } from './bank-signature.js';
export { cancelPendingPayments } from './cancel-pending-payments.js';
export { type CollectionAccount, exampleAccount } from './collection-account.js';
export { CreditStore } from './credit-store.js';
export { demoBank } from './demo-bank.js';
export { paymentRoutes } from './payment-routes.js';
export { PaymentStore, type StartedPayment } from './payment-store.js';
