import { BilingualError } from './bilingual-error.js';

/** What `motcua agency offer` is asked for: the codes of a file, of the command line, or of a field. */
export interface OfferWish {
  readonly agencyId: string;
  readonly from: { readonly file: string } | { readonly codes: string } | { readonly field: string };
  readonly withdraws: boolean;
  readonly isDry: boolean;
}

interface OfferFlags {
  readonly agency?: string | undefined;
  readonly codes?: string | undefined;
  readonly field?: string | undefined;
  readonly withdraw?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** @throws {BilingualError} with exit code 2 */
export function offerWish(file: string | undefined, flags: OfferFlags): OfferWish {
  const { agency, codes, field, withdraw = false, 'dry-run': isDry = false } = flags;
  if (!agency) throw wrong('Thiếu --agency.', '--agency is missing.');
  const given = [
    ...(file === undefined ? [] : [{ file }]),
    ...(codes === undefined ? [] : [{ codes }]),
    ...(field === undefined ? [] : [{ field }]),
  ];
  const [from] = given;
  if (!from || given.length > 1) {
    throw wrong(
      'Nêu thủ tục bằng một cách: tên tệp, --codes hoặc --field.',
      'Name procedures in one way: a file, --codes or --field.',
    );
  }
  return { agencyId: agency, from, withdraws: withdraw, isDry };
}

const wrong = (vi: string, en: string): BilingualError =>
  new BilingualError(`${vi} Xem: motcua --help`, `${en} See: motcua --help`, { exitCode: 2 });
