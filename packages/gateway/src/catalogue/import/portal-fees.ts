import type { FeeStatus } from '@motcua/openapi';
import { isForSome, isUnregulated, type PublishedFee } from './fee-fact.js';
import { countAt, type Fields, listAt, textAt } from './record-fields.js';

/** The fees that a way of filing lists on the national portal. */
export const portalFees = (way: Fields): PublishedFee[] =>
  listAt(way, 'fees').map((fee) => {
    const amount = countAt(fee, 'value');
    const words = textAt(fee, 'description');
    const unit = textAt(fee, 'currencyId');
    return { status: statusOf(amount, words), amount, currency: /usd|đô la/iu.test(unit) ? 'USD' : 'VND', words };
  });

/** The portal has no status of its own: a number, a zero that means nothing by itself, and words. */
function statusOf(amount: number | undefined, words: string): FeeStatus {
  const byProvince = /HĐND|hội đồng nhân dân/iu.test(words);
  if (amount !== undefined && amount > 0) return byProvince ? 'by_province_indicative' : 'fixed';
  if (byProvince) return 'by_province';
  if (isFree(words)) return 'free';
  if (!isUnregulated(words) && /thông tư|nghị định|nghị quyết|quy định|luật/iu.test(words)) return 'by_regulation';
  return amount === undefined ? 'unknown' : 'listed_zero';
}

/** Free for everybody: the words say so and no more, or go on in a sentence of their own that names nobody. */
const isFree = (words: string): boolean =>
  /^[\s(*+–-]*(?:miễn(?: (?:phí|lệ phí|thu|toàn bộ))*|không (?:thu|mất|phải nộp)(?: (?:phí|lệ phí|tiền))*)\s*(?:$|[.;)(])/iu.test(
    words,
  ) &&
  !isForSome(words) &&
  !/trường hợp|đối với|khi |nếu /iu.test(words);
