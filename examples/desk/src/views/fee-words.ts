import type { DossierFee } from '@motcua/openapi';
import { formatMoney } from '@motcua/rules';

/** Says what is known of the fee, and never "free" where nothing is known. */
export function feeWords({ state, amount }: DossierFee): string {
  const money = amount === null ? '' : formatMoney(amount);
  if (state === 'paid') return `${money}, đã nộp`;
  if (state === 'due') return `${money}, chưa nộp`;
  if (state === 'reviewing') return `${money}, đang đối chiếu`;
  return state === 'none' ? 'Không phải nộp' : 'Chưa có thông tin';
}
