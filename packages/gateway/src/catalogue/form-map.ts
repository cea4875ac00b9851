import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** What one question of the law, or of the official form, became in a form of ours. */
export interface FormMapItem {
  /** Name of the field as the official form has it. */
  readonly item: string;
  /** Key of `sources`. */
  readonly source: string;
  /** Whether somebody saw the field in a public copy of the source; `false`: from knowledge. */
  readonly verified: boolean;
  /** Paths of the answers that fill it; either these or a reason. */
  readonly answers?: readonly string[];
  /** Why it is not asked. */
  readonly reason?: string;
}

/** Where a paper of the procedure's record is collected, or why it is not. */
export interface FormMapPaper {
  readonly paper: string;
  readonly answer?: string;
  readonly reason?: string;
}

/** A question of ours that no source asks for, and what it is for. */
export interface FormMapOwn {
  readonly answer: string;
  readonly reason: string;
}

/** `forms/<code>.map.yaml`: each field that the law asks for, with the answer that fills it or the reason it is not asked. */
export interface FormMap {
  readonly procedureCode: string;
  readonly formVersion: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly items: readonly FormMapItem[];
  readonly papers: readonly FormMapPaper[];
  readonly own: readonly FormMapOwn[];
}

const words = { type: 'string', minLength: 3 };
const path = { type: 'string', minLength: 1 };

const list = (required: readonly string[], properties: Record<string, unknown>, more: object = {}) => ({
  type: 'array',
  items: { type: 'object', required, additionalProperties: false, properties, ...more },
});

const either = (answer: string) => ({ oneOf: [{ required: [answer] }, { required: ['reason'] }] });

const isFormMap = new Ajv2020({ strict: false }).compile<FormMap>({
  type: 'object',
  required: ['procedureCode', 'formVersion', 'sources', 'items', 'papers', 'own'],
  additionalProperties: false,
  properties: {
    procedureCode: { type: 'string' },
    formVersion: { type: 'string' },
    sources: { type: 'object', minProperties: 1, additionalProperties: words },
    items: list(
      ['item', 'source', 'verified'],
      {
        item: words,
        source: { type: 'string' },
        verified: { type: 'boolean' },
        answers: { type: 'array', minItems: 1, uniqueItems: true, items: path },
        reason: words,
      },
      either('answers'),
    ),
    papers: list(['paper'], { paper: path, answer: path, reason: words }, either('answer')),
    own: list(['answer', 'reason'], { answer: path, reason: words }),
  },
});

/** Reads a map; what is wrong with it goes to `faults` with the name of its file and the place in it. */
export function readFormMap(text: string, name: string, faults: string[]): FormMap | undefined {
  let map: unknown;
  try {
    // No map needs an anchor; a few could swell to gigabytes.
    map = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    faults.push(`${name}: không đọc được / cannot be read (${firstLine((error as Error).message)})`);
    return undefined;
  }
  if (isFormMap(map)) return map;
  const [fault] = (isFormMap.errors ?? []).slice(-1);
  const place = `${name}${fault?.instancePath ?? ''}`;
  faults.push(
    fault?.keyword === 'oneOf'
      ? `${place}: cần câu trả lời hoặc lý do, chỉ một / needs either an answer or a reason, not both`
      : `${place}: ${fault?.message ?? 'is no map'}${strangeMember(fault?.params)}`,
  );
  return undefined;
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

const strangeMember = (params: Record<string, unknown> | undefined): string =>
  params?.additionalProperty === undefined ? '' : ` (${params.additionalProperty})`;
