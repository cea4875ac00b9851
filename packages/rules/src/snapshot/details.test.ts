import { readdirSync, readFileSync } from 'node:fs';
import type { Procedure, ProcedureDetail } from '@motcua/openapi';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDetails } from './decode-details.js';
import { encodeDetails } from './encode-details.js';
import { isSnapshotError } from './snapshot-error.js';

const examples = spec.components.examples as unknown as Record<string, { value: unknown }>;
const example = examples['procedure-detail']?.value as ProcedureDetail;
const { agency } = example;
if (!agency) throw new Error('the example of a page is of no agency');

const folder = new URL('../../../gateway/catalogue/procedures/', import.meta.url);
const pages = readdirSync(folder).map((name): ProcedureDetail => {
  const procedure = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Procedure;
  return { ...example, procedure: { ...procedure, version: 3, steps: ['Bước 1'] } };
});

/** What readers of a page need: no steps, no fingerprints for imports. */
const readable = (page: ProcedureDetail): unknown =>
  JSON.parse(
    JSON.stringify(page, (name, value) => (['steps', 'notPapers', 'sourceKey'].includes(name) ? undefined : value)),
  );
const whole = JSON.parse(JSON.stringify(encodeDetails({ agency, details: pages }))) as object;

describe('a details pack', () => {
  it('gives back every shipped page but its steps', () => {
    const pack = decodeDetails(whole);
    expect([...pack.codes].sort()).toEqual(pages.map(({ procedure }) => procedure.code).sort());
    for (const page of pages) expect(pack.detail(page.procedure.code)).toEqual(readable(page));
    expect(pack.detail('9.999999')).toBeUndefined();
  });

  it('gives back papers of whatever name and id', () => {
    const paper = fc.record({
      documentId: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      plainName: fc.string({ unit: 'grapheme', maxLength: 40 }),
    });
    const [first] = example.procedure.documents.status === 'verified' ? example.procedure.documents.value : [];
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 5 }), (papers) => {
        const value = papers.map((one) => ({ ...first, ...one }));
        const procedure = { ...example.procedure, documents: { ...example.procedure.documents, value } } as Procedure;
        const page = { ...example, procedure };
        const pack = decodeDetails(JSON.parse(JSON.stringify(encodeDetails({ agency, details: [page] }))));
        expect(pack.detail(procedure.code)).toEqual(readable(page));
      }),
      { numRuns: 300 },
    );
  });

  it('that is damaged is refused with one error', () => {
    const refused = (value: unknown) => {
      try {
        return decodeDetails(value);
      } catch (error) {
        return isSnapshotError(error) ? error.code : error;
      }
    };
    fc.assert(fc.property(fc.anything(), (value) => void expect(refused(value)).toMatch(/^(format|damaged)$/)));
    for (const [name, value] of Object.entries(whole)) {
      const { [name]: _, ...others } = whole as Record<string, unknown>;
      expect(refused(others), name).toBe('damaged');
      if (typeof value === 'string') expect(refused({ ...whole, [name]: value.slice(1) }), name).toBe('damaged');
    }
    expect(refused({ ...whole, format: 9 })).toBe('format');
  });
});
