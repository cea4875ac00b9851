import { readVietQr } from './read-vietqr.js';

/** What stands in the form, as typed. */
export interface TransferForm {
  readonly qr: string;
  readonly account: string;
  readonly amount: string;
  readonly purpose: string;
}

export type FieldName = keyof TransferForm;

export interface TransferOrder {
  readonly accountNumber: string;
  readonly amount: number;
  readonly purpose: string;
}

export interface OrderMistake {
  readonly field: FieldName;
  readonly message: string;
}

const mostMoney = 100_000_000_000;

/** Reads an order from the form: a pasted code fills in what was left empty. */
export function readOrder(form: TransferForm): TransferOrder | readonly OrderMistake[] {
  const code = form.qr.trim() === '' ? undefined : readVietQr(form.qr);
  if (form.qr.trim() !== '' && !code) {
    return [{ field: 'qr', message: 'Không đọc được mã QR này. Chép lại cả dòng, hoặc nhập ba ô bên dưới.' }];
  }
  const accountNumber = form.account.replaceAll(/\s/g, '') || (code?.accountNumber ?? '');
  const amount = Number(form.amount.replaceAll(/[\s.đ]/gi, '') || (code?.amount ?? 0));
  const purpose = form.purpose.trim() || (code?.purpose ?? '');
  const mistakes: OrderMistake[] = [];
  if (!/^[\dA-Z]{6,30}$/i.test(accountNumber)) mistakes.push({ field: 'account', message: 'Nhập số tài khoản nhận.' });
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > mostMoney) {
    mistakes.push({ field: 'amount', message: 'Nhập số tiền bằng đồng, ví dụ 16.000.' });
  }
  if (purpose === '' || purpose.length > 210)
    mistakes.push({ field: 'purpose', message: 'Nhập nội dung chuyển tiền.' });
  return mistakes.length > 0 ? mistakes : { accountNumber, amount, purpose };
}
