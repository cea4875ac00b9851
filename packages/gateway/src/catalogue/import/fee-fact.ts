import type { FeeFact, FeeStatus, FeeValue, Source } from '@motcua/openapi';
import { formatMoney } from '@motcua/rules';

/** A fee as a source lists it: `amount` in the unit of `currency`, and the words beside it. */
export interface PublishedFee {
  readonly status: FeeStatus;
  readonly amount: number | undefined;
  readonly currency: string;
  readonly words: string;
}

export const feeStatuses = [
  'fixed',
  'free',
  'listed_zero',
  'by_province',
  'by_province_indicative',
  'by_regulation',
  'unknown',
] as const satisfies readonly FeeStatus[];

/** No fee of a commune is lower; what is listed below lost its zeros on the way. */
const lowest = 1000;

/**
 * What holds of the fees of one channel. A zero is free only where words say so; an amount per person, in another
 * currency or that differs from case to case is told in the note and never counted with.
 */
export function feeFact(fees: readonly PublishedFee[], source: Source): FeeFact {
  const inDong = fees.filter(({ currency }) => currency === 'VND');
  const [first, ...others] = inDong;
  if (!first) return { status: 'not_published', feeStatus: 'unknown', source };
  if (others.some((other) => other.status !== first.status || other.amount !== first.amount))
    return { status: 'unknown', feeStatus: 'unknown', source, ...noteOf(severalWords(inDong)) };
  const { status, amount = 0, words } = first;
  switch (status) {
    case 'free':
      if (isUnregulated(words)) return { status: 'unknown', feeStatus: 'listed_zero', source };
      if (isForSome(words)) return { status: 'unknown', feeStatus: 'listed_zero', source, note: someAreFree };
      return { status: 'verified', feeStatus: status, value: { amount: 0, currency: 'VND', per: 'dossier' }, source };
    case 'fixed':
    case 'by_province_indicative':
      return amount < lowest ? { status: 'unknown', feeStatus: status, source } : amountFact(first, amount, source);
    case 'listed_zero':
      return { status: 'unknown', feeStatus: status, source };
    case 'by_province':
    case 'by_regulation':
      if (isOfCopies(words)) return { status: 'unknown', feeStatus: 'listed_zero', source };
      return { status: 'not_published', feeStatus: status, source };
    case 'unknown':
      return { status: words === '' ? 'not_published' : 'unknown', feeStatus: status, source };
  }
}

const someAreFree = 'có trường hợp được miễn';

/** "Không quy định" says that the page names no fee, and not that there is none: a province may have set one. */
export const isUnregulated = (words: string): boolean => /^[\s(*+–-]*không quy định/iu.test(words);

/** Whether the words name no fee but that of copies which somebody may ask for beside. */
const isOfCopies = (words: string): boolean =>
  /^\W*(?:lệ )?phí cấp bản sao [^.;]*\(nếu có yêu cầu\)[^.;]*[.)\s]*$/iu.test(words);

/** Whether the words name people whom it is free for: all others pay something, and a zero does not say what. */
export const isForSome = (words: string): boolean =>
  /(?:cho|đối với|với|là) (?:các |những )?(?:người|trẻ|hộ |gia đình|cá nhân|thân nhân|công dân|đối tượng)/iu.test(
    words,
  );

function amountFact({ status, words }: PublishedFee, amount: number, source: Source): FeeFact {
  if (/(?:đồng|đ)\s*\/\s*người/iu.test(words))
    return { status: 'unknown', feeStatus: status, source, note: `${formatMoney(amount)} một người` };
  const value: FeeValue = { amount, currency: 'VND', per: perOf(words) };
  return { status: 'verified', feeStatus: status, value, source, ...noteOf(exceptions(words, amount)) };
}

/** What the amount is for stands in front as `(/trang)`, or behind the amount; "trường hợp" means a paper only in front. */
function perOf(words: string): FeeValue['per'] {
  if (/\/\s*trang/iu.test(words)) return 'page';
  if (/\/\s*(?:văn bản|giao dịch|di chúc)/iu.test(words) || /^\(?\/\s*trường hợp/iu.test(words)) return 'document';
  return /\/\s*bản(?! chính)/iu.test(words) ? 'copy' : 'dossier';
}

/** That others pay something else, in a few words: an amount alone would mislead them. */
function exceptions(words: string, amount: number): string {
  const more = [...new Set(amountsIn(words))].filter((other) => other !== amount && other >= lowest).slice(0, 3);
  const intro = perOf(words) === 'page' ? 'có mức khác:' : 'có trường hợp nộp';
  const some = more.length > 0 ? `${intro} ${more.map(formatMoney).join(', ')}` : '';
  const free = /miễn|không thu/iu.test(words) ? someAreFree : '';
  return [some, free].filter(Boolean).join('; ');
}

const amountsIn = (words: string): number[] =>
  [...words.matchAll(/(\d{1,3}(?:[.,]\d{3})+|\d{4,})\s*(?:đồng|đ)(?![\p{L}])/giu)].map(([, digits = '']) =>
    Number(digits.replace(/[.,]/g, '')),
  );

function severalWords(fees: readonly PublishedFee[]): string {
  const amounts = fees.flatMap(({ amount }) => (amount !== undefined && amount >= lowest ? [amount] : []));
  const said = [...new Set(amounts)].sort((a, b) => a - b).map(formatMoney);
  return said.length > 0 ? `${said.join(' hoặc ')}, tùy trường hợp` : '';
}

const noteOf = (note: string): { note?: string } => (note === '' ? {} : { note: note.slice(0, 160) });
