import { parseArgs } from 'node:util';
import { isDate } from '@motcua/rules';
import { type OfficerRole, officerRoles } from '../database/index.js';
import { BilingualError } from './bilingual-error.js';
import type { ConfigFlags } from './config.js';
import { type OfferWish, offerWish } from './offer-wish.js';
import { type StaticWish, staticWish } from './static-wish.js';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'serve'; readonly flags: ConfigFlags }
  | { readonly name: 'migrate' }
  | ({ readonly name: 'catalogue import' } & CatalogueImport)
  | { readonly name: 'catalogue sync'; readonly sync: SyncWish }
  | { readonly name: 'agency import'; readonly file: string }
  | { readonly name: 'agency offer'; readonly offer: OfferWish }
  | ({ readonly name: 'words import' } & WordsImport)
  | { readonly name: 'officer token'; readonly officer: OfficerWish }
  | { readonly name: 'backup'; readonly target: string }
  | { readonly name: 'restore'; readonly file: string }
  | { readonly name: 'static'; readonly flags: ConfigFlags; readonly wish: StaticWish }
  | { readonly name: 'doctor'; readonly flags: ConfigFlags };

export interface CatalogueImport {
  /** A folder or a file; the sample where there is none. */
  readonly path: string | undefined;
  /** ISO date on which a file's records were read at their source. */
  readonly asOf: string | undefined;
}

export interface WordsImport {
  readonly file: string;
  /** Of the agency; the file may name it itself. */
  readonly agencyId: string | undefined;
  readonly isDry: boolean;
}

export interface SyncWish {
  /** Address of the source; that of the environment where there is none. */
  readonly from: string | undefined;
  /** Milliseconds between two requests. */
  readonly pause: number | undefined;
  readonly isDry: boolean;
  readonly isFull: boolean;
  readonly allowManyRepeals: boolean;
  readonly asJson: boolean;
}

export interface OfficerWish {
  readonly agencyId: string;
  readonly role: OfficerRole;
  /** Shown to citizens as who received their dossier. */
  readonly name: string;
  readonly days: number;
}

const options = {
  help: { type: 'boolean', short: 'h' },
  catalogue: { type: 'string' },
  'as-of': { type: 'string' },
  from: { type: 'string' },
  pause: { type: 'string' },
  full: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'allow-many-repeals': { type: 'boolean' },
  json: { type: 'boolean' },
  embed: { type: 'string' },
  static: { type: 'string', multiple: true },
  agency: { type: 'string' },
  codes: { type: 'string' },
  field: { type: 'string' },
  withdraw: { type: 'boolean' },
  role: { type: 'string' },
  name: { type: 'string' },
  days: { type: 'string' },
  out: { type: 'string' },
  api: { type: 'string' },
  address: { type: 'string' },
  compress: { type: 'boolean' },
} as const;

/** Flags that each command takes. */
const flagsOf = {
  serve: ['catalogue', 'embed', 'static'],
  migrate: [],
  'catalogue import': ['as-of'],
  'catalogue sync': ['from', 'pause', 'full', 'dry-run', 'allow-many-repeals', 'json'],
  'agency import': [],
  'agency offer': ['agency', 'codes', 'field', 'withdraw', 'dry-run'],
  'words import': ['agency', 'dry-run'],
  'officer token': ['agency', 'role', 'name', 'days'],
  backup: [],
  restore: [],
  static: ['agency', 'out', 'catalogue', 'embed', 'api', 'address', 'compress', 'as-of'],
  doctor: ['embed'],
} as const satisfies Record<string, readonly (keyof typeof options)[]>;

type CommandName = keyof typeof flagsOf;

/** Commands that a file or a folder may follow. */
const takesPath: readonly CommandName[] = [
  'catalogue import',
  'agency import',
  'agency offer',
  'words import',
  'backup',
  'restore',
];

/** Reads the command line. @throws {BilingualError} with exit code 2 for one that was written wrongly. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help || positionals.length === 0 || positionals[0] === 'help') return { name: 'help' };
  const name = (Object.keys(flagsOf) as CommandName[]).find((known) =>
    `${positionals.join(' ')} `.startsWith(`${known} `),
  );
  if (name === undefined)
    throw wrong(`Không có lệnh "${positionals.join(' ')}".`, `There is no command "${positionals.join(' ')}".`);
  const rest = positionals.slice(name.split(' ').length);
  const surplus = rest[takesPath.includes(name) ? 1 : 0];
  if (surplus !== undefined) throw wrong(`Thừa "${surplus}".`, `"${surplus}" is too much.`);
  const foreign = Object.keys(values).find((flag) => !(flagsOf[name] as readonly string[]).includes(flag));
  if (foreign) throw wrong(`Lệnh ${name} không có cờ --${foreign}.`, `${name} takes no --${foreign}.`);
  switch (name) {
    case 'serve': {
      const { catalogue, embed, static: mounts } = values;
      const flags = {
        ...(catalogue === undefined ? {} : { catalogue }),
        ...(embed === undefined ? {} : { embed }),
        ...(mounts ? { static: mounts } : {}),
      };
      return { name, flags };
    }
    case 'migrate':
      return { name };
    case 'catalogue import':
      return { name, path: rest[0], asOf: dayOf(values['as-of']) };
    case 'catalogue sync':
      return { name, sync: syncWish(values) };
    case 'agency import':
      if (rest[0] === undefined) throw wrong('Thiếu tên tệp.', 'The name of a file is missing.');
      return { name, file: rest[0] };
    case 'agency offer':
      return { name, offer: offerWish(rest[0], values) };
    case 'words import':
      if (rest[0] === undefined) throw wrong('Thiếu tên tệp.', 'The name of a file is missing.');
      return { name, file: rest[0], agencyId: values.agency, isDry: values['dry-run'] === true };
    case 'officer token':
      return { name, officer: officerWish(values) };
    case 'backup':
      if (rest[0] === undefined)
        throw wrong('Thiếu tên tệp hoặc thư mục.', 'The name of a file or a folder is missing.');
      return { name, target: rest[0] };
    case 'restore':
      if (rest[0] === undefined) throw wrong('Thiếu tên tệp.', 'The name of a file is missing.');
      return { name, file: rest[0] };
    case 'static':
      return { name, flags: embedFlag(values), wish: staticWish(values) };
    case 'doctor':
      return { name, flags: embedFlag(values) };
  }
}

const embedFlag = ({ embed }: { readonly embed?: string | undefined }): ConfigFlags =>
  embed === undefined ? {} : { embed };

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw wrong('Lệnh chưa đúng.', (error as Error).message);
  }
}

interface SyncFlags {
  readonly from?: string | undefined;
  readonly pause?: string | undefined;
  readonly full?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly 'allow-many-repeals'?: boolean | undefined;
  readonly json?: boolean | undefined;
}

function syncWish({ from, pause, full = false, json = false, ...flags }: SyncFlags): SyncWish {
  if (pause !== undefined && !/^\d{1,5}$/.test(pause))
    throw wrong('--pause phải là số mili giây, từ 0 đến 99999.', '--pause must be milliseconds, 0 to 99999.');
  return {
    from,
    pause: pause === undefined ? undefined : Number(pause),
    isDry: flags['dry-run'] ?? false,
    isFull: full,
    allowManyRepeals: flags['allow-many-repeals'] ?? false,
    asJson: json,
  };
}

interface OfficerFlags {
  readonly agency?: string | undefined;
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly days?: string | undefined;
}

function officerWish({ agency, role, name = 'Công chức tiếp nhận', days = '90' }: OfficerFlags): OfficerWish {
  if (agency === undefined) throw wrong('Thiếu --agency.', '--agency is missing.');
  const known = officerRoles.find((one) => one === role);
  if (!known) {
    throw wrong(
      `--role phải là một trong: ${officerRoles.join(', ')}.`,
      `--role must be one of: ${officerRoles.join(', ')}.`,
    );
  }
  if (!/^[1-9]\d{0,3}$/.test(days))
    throw wrong('--days phải là số ngày, từ 1.', '--days must be a number of days, from 1.');
  if (name.trim() === '' || name.length > 120)
    throw wrong('--name phải có 1 đến 120 ký tự.', '--name takes 1 to 120 characters.');
  return { agencyId: agency, role: known, name, days: Number(days) };
}

function dayOf(text: string | undefined): string | undefined {
  if (text === undefined || isDate(text)) return text;
  throw wrong('--as-of phải là ngày dạng 2026-11-23.', '--as-of must be a day such as 2026-11-23.');
}

const wrong = (vi: string, en: string): BilingualError =>
  new BilingualError(`${vi} Xem: motcua --help`, `${en} See: motcua --help`, { exitCode: 2 });
