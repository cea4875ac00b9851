import type { CounterPayment, ResultWay } from '@motcua/openapi';

/** How the counter takes money, as it is said in a sentence. */
export const counterPayments: Readonly<Record<CounterPayment, string>> = {
  cash: 'tiền mặt',
  card: 'quẹt thẻ (máy POS)',
  qr: 'quét mã QR',
};

/** How a result comes back, as it is said in a sentence. */
export const resultWays: Readonly<Record<ResultWay, string>> = {
  counter: 'tại quầy',
  postal: 'gửi bưu điện về nhà',
  online: 'bản điện tử trên mạng',
};
