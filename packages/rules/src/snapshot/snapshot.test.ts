import { readdirSync, readFileSync } from 'node:fs';
import type { Agency, Procedure, ProcedureSummary } from '@motcua/openapi';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../search/create-search-index.js';
import { atOnce } from '../steps/steps.js';
import { checkSum } from './check-sum.js';
import { decodeSnapshot, openSnapshot } from './decode-snapshot.js';
import { directCodes } from './direct-codes.js';
import { encodeSnapshot } from './encode-snapshot.js';
import type { SnapshotContent } from './snapshot-content.js';
import { isSnapshotError } from './snapshot-error.js';

const examples = spec.components.examples as unknown as Record<string, { value: unknown }>;
const agency = examples.agency?.value as Agency;
const [example] = (examples['procedure-list']?.value as { items: ProcedureSummary[] } | undefined)?.items ?? [];
if (!example) throw new Error('the contract has no example of a summary');

const folder = new URL('../../../gateway/catalogue/procedures/', import.meta.url);
const shipped = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Procedure);

/** Through JSON, as it crosses the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const roundTrip = (content: SnapshotContent) => decodeSnapshot(sent(encodeSnapshot(content)));
const of = (procedures: readonly ProcedureSummary[]): SnapshotContent => ({ agency, day: '2026-11-24', procedures });

const line = (most: number) =>
  fc.string({ unit: 'grapheme', maxLength: most }).map((text) => text.replace(/[\n\r\t]/g, ' '));
const words = fc
  .array(
    fc.constantFrom(
      'đăng',
      'Đăng',
      'ký',
      'giấy',
      'khai',
      'sinh',
      'UBND',
      'hoà',
      'hòa'.normalize('NFD'),
      '12',
      ',',
      '^',
      '…',
    ),
  )
  .map((all) => all.join(' '));
const text = fc.oneof(words, line(30));
const summaries: fc.Arbitrary<ProcedureSummary> = fc.record({
  code: fc.stringMatching(/^[0-9]\.[0-9]{6}(\.[0-9A-Z]{2,4})?$/),
  name: text.map((one) => one || 'x'),
  plainName: text,
  synonyms: fc.array(
    text.map((one) => one || 'x'),
    { maxLength: 4 },
  ),
  field: fc.oneof(fc.constantFrom('Hộ tịch', 'Đất đai', ''), line(8)),
  audiences: fc.subarray(['citizen', 'business']),
  lifeEvents: fc.subarray(['birth', 'death', 'land']),
  time: fc.constantFrom(example.time, { status: 'unknown' as const }),
  fee: fc.constantFrom(example.fee, { status: 'unknown' as const, feeStatus: 'listed_zero' as const }),
  documentCount: fc.oneof(fc.constant(null), fc.nat(60)),
  paperNames: fc.array(
    text.map((one) => one || 'x'),
    { maxLength: 4 },
  ),
  mode: fc.constantFrom('direct', 'handoff', null),
  offNet: fc.boolean(),
  serviceLevel: fc.constantFrom(example.serviceLevel, { status: 'unknown' as const }),
  nonTerritorial: fc.boolean(),
  combined: fc.boolean(),
});

describe('a snapshot', () => {
  it('gives back what was put in, of whatever letters, in its order', () => {
    fc.assert(
      fc.property(fc.array(summaries, { maxLength: 12 }), (procedures) => {
        expect(roundTrip(of(procedures))).toEqual(of(procedures));
        const direct = procedures.filter(({ mode }) => mode === 'direct').map(({ code }) => code);
        expect(directCodes(encodeSnapshot(of(procedures))).sort()).toEqual(direct.sort());
      }),
      { numRuns: 400 },
    );
  });

  it('gives back every procedure that is shipped', () => {
    const procedures = shipped.map(({ code, name, plainName, synonyms, field }) => ({
      ...example,
      code,
      name,
      plainName,
      synonyms,
      field,
    }));
    expect(roundTrip(of(procedures)).procedures).toEqual(procedures);
  });

  it('may hold nothing, and no agency', () => {
    const nothing = { agency: null, day: '2026-11-24', procedures: [] };
    expect(roundTrip(nothing)).toEqual(nothing);
  });

  it.each([
    ['the name itself', 'Chứng thực di chúc', 'Chứng thực di chúc', ''],
    ['the name without the word for it', 'Thủ tục đăng ký khai sinh', 'Đăng ký khai sinh', '8'],
    ['the beginning of a long name', 'Thủ tục đăng ký lại kết hôn ở nước ngoài', 'Đăng ký lại kết hôn…', '8 27'],
  ])('does not carry a plain name that is %s', (_what, name, plainName, written) => {
    const snapshot = encodeSnapshot(of([{ ...example, name, plainName }]));
    expect(snapshot.texts.split('\n')[1]).toBe(written);
    expect(decodeSnapshot(snapshot).procedures[0]?.plainName).toBe(plainName);
  });

  it('makes one line of a text with line breaks, and harms no other', () => {
    const broken = { ...example, name: 'Đăng ký\nkhai\tsinh', plainName: 'a\r\nb' };
    expect(roundTrip(of([broken, example])).procedures).toEqual([
      { ...broken, name: 'Đăng ký khai sinh', plainName: 'a  b' },
      example,
    ]);
  });
});

describe('a snapshot of thousands', () => {
  const many = Array.from({ length: 3_000 }, (_, at) => {
    const { name, plainName, synonyms, field } = shipped[at % shipped.length] as Procedure;
    return { ...example, code: `1.${String(at).padStart(6, '0')}`, name, plainName, synonyms, field };
  });
  const snapshot = sent(encodeSnapshot(of(many)));

  it('is opened in many steps, so that a page may answer between two', () => {
    let steps = 0;
    for (const opening = openSnapshot(snapshot); !opening.next().done; ) steps++;
    expect(steps).toBeGreaterThan(25);
  });

  it('is the same and searched alike, however it is opened', () => {
    const { index, ...content } = atOnce(openSnapshot(snapshot));
    expect(content).toEqual(decodeSnapshot(snapshot));
    for (const query of ['khai sinh', 'giay phep xay dung', 'báo tử', 'đ'])
      expect(index.search(query)).toEqual(createSearchIndex(content.procedures).search(query));
  });
});

describe('a damaged snapshot', () => {
  const whole = sent(encodeSnapshot(of([example, { ...example, code: '1.000001', field: 'Đất đai' }])));
  const refused = (value: unknown) => {
    try {
      return decodeSnapshot(value);
    } catch (error) {
      return isSnapshotError(error) ? error.code : error;
    }
  };

  it('is refused with one error, whatever came in its place', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(refused(value)).toMatch(/^(format|damaged)$/);
      }),
    );
    for (const value of [undefined, null, '', '<html>', [], {}, { format: 3 }, { ...whole, texts: 1 }])
      expect(refused(value)).toBe('damaged');
  });

  it('of another format says so', () => {
    expect(refused({ format: 2, agency: null, procedures: [] })).toBe('format');
    expect(refused({ ...whole, format: 4 })).toBe('format');
  });

  it('is refused when any letter of any column is another one, is missing, or a column is', () => {
    const names = Object.keys(whole) as (keyof typeof whole)[];
    for (const name of names) {
      const { [name]: value, ...others } = whole;
      expect(refused(others), `without ${name}`).toMatch(/^(format|damaged)$/);
      if (typeof value !== 'string' || value === '') continue;
      for (let at = 0; at < value.length; at++) {
        const letter = value[at] === 'A' ? 'B' : 'A';
        expect(refused({ ...whole, [name]: value.slice(0, at) + letter + value.slice(at + 1) })).toBe('damaged');
        expect(refused({ ...whole, [name]: value.slice(0, at) + value.slice(at + 1) })).toBe('damaged');
      }
    }
  });

  it('is refused even where its check was made to fit: never half a catalogue', () => {
    const forged = (members: object) => {
      const { check: _, ...changed } = { ...whole, ...members };
      return refused({ ...changed, check: checkSum(changed) });
    };
    const emptied = Object.entries(whole).flatMap(([name, value]) => (typeof value === 'string' ? [name] : []));
    for (const name of emptied.filter((one) => !['signs', 'words'].includes(one)))
      expect(forged({ [name]: '' }), name).toBe('damaged');
    for (const members of [
      { order: `${whole.order}!` },
      { order: '' },
      { timeOf: '~~' },
      { times: [] },
      { fees: [null] },
      { codes: 'abc\ndef' },
      { papersOf: '~\n~' },
      { marks: '\u{1f600}\u{1f600}' },
      { documents: 12 },
      { agency: 'x' },
      { day: 'hôm nay' },
      { texts: whole.texts.replace('\n', '') },
    ])
      expect(forged(members), JSON.stringify(members)).toBe('damaged');
  });
});
