import { isDate } from '@motcua/rules';
import { BilingualError } from './bilingual-error.js';

/** What `motcua static` is asked for. */
export interface StaticWish {
  readonly agencyId: string;
  readonly out: string;
  /** Folder that holds `catalogue/` and `forms/`; undefined: the database, else the sample. */
  readonly catalogue: string | undefined;
  /** Without a slash at the end. */
  readonly api: string | undefined;
  /** With a slash at the end. */
  readonly address: string | undefined;
  readonly compress: boolean;
  /** ISO date that the pages hold for; undefined: today. */
  readonly day: string | undefined;
}

export interface StaticFlags {
  readonly agency?: string | undefined;
  readonly out?: string | undefined;
  readonly catalogue?: string | undefined;
  readonly api?: string | undefined;
  readonly address?: string | undefined;
  readonly compress?: boolean | undefined;
  readonly 'as-of'?: string | undefined;
}

/** @throws {BilingualError} with exit code 2 */
export function staticWish(flags: StaticFlags): StaticWish {
  const { agency, out, catalogue, api, address, compress = false, 'as-of': day } = flags;
  if (!agency) throw wrong('Thiếu --agency.', '--agency is missing.');
  if (!out) throw wrong('Thiếu --out.', '--out is missing.');
  if (day !== undefined && !isDate(day))
    throw wrong('--as-of phải là ngày dạng 2026-11-23.', '--as-of must be a day such as 2026-11-23.');
  return {
    agencyId: agency,
    out,
    catalogue,
    api: api === undefined ? undefined : webAddressOf('--api', api).replace(/\/+$/, ''),
    address: address === undefined ? undefined : webAddressOf('--address', address).replace(/\/*$/, '/'),
    compress,
    day,
  };
}

function webAddressOf(flag: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username) return url.href;
  throw wrong(
    `${flag} phải là một địa chỉ như https://xa.example/thu-tuc.`,
    `${flag} must be an address such as https://xa.example/thu-tuc.`,
  );
}

const wrong = (vi: string, en: string): BilingualError =>
  new BilingualError(`${vi} Xem: motcua --help`, `${en} See: motcua --help`, { exitCode: 2 });
