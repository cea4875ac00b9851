import { createRequire } from 'node:module';
import type { VietQrMethod } from '@motcua/openapi';

// A CommonJS package that names its own files without extensions; Node's named imports from it depend on a guess.
const { QRPay } = createRequire(import.meta.url)('vietnam-qr-pay') as typeof import('vietnam-qr-pay');

export type ShownAccount = Pick<VietQrMethod, 'bankName' | 'bankBin' | 'accountNumber' | 'accountName'>;

/** How to pay by VietQR: the amount is fixed in the code, the purpose leads the credit back to its payment. */
export function vietQr(account: ShownAccount, amount: number, purpose: string): VietQrMethod {
  const { bankBin, accountNumber: bankNumber } = account;
  const code = QRPay.initVietQR({ bankBin, bankNumber, amount: String(amount), purpose });
  return { type: 'vietqr', payload: code.build(), ...account, purpose };
}
