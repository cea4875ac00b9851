import type { CounterPayment, ResultWay } from '@motcua/openapi';

/** How the counter takes money, and how a result comes back, as both are said in a sentence. */
export const counterWords = {
  payments: { cash: 'tiền mặt', card: 'quẹt thẻ (máy POS)', qr: 'quét mã QR' } as Readonly<
    Record<CounterPayment, string>
  >,
  results: { counter: 'tại quầy', postal: 'gửi bưu điện về nhà', online: 'bản điện tử trên mạng' } as Readonly<
    Record<ResultWay, string>
  >,
};
