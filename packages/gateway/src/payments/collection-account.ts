import type { VietQrMethod } from '@motcua/openapi';

/** The account that fees are paid to. */
export type CollectionAccount = Pick<VietQrMethod, 'bankName' | 'bankBin' | 'accountNumber' | 'accountName'>;

/** An invented account of the pilot commune; "VI DU" (example) is in its name, so that it shows wherever it is printed. */
export const exampleAccount: CollectionAccount = {
  bankName: 'Agribank',
  bankBin: '970405',
  accountNumber: '1234567890123',
  accountName: 'UBND XA THONG NHAT (VI DU)',
};
