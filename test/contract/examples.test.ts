/** The contract's examples are true: they fit their schemas, the sealed one opens, the receipt holds. */
import { describe, expect, it } from 'vitest';
import { contractExamples, staleExamples } from './examples.js';
import { gapsOf } from './gaps.js';
import { schemaErrors } from './reply-check.js';
import { namedExamples, operationList } from './spec.js';

describe('every operation of the contract', () => {
  it('has a summary, a named example for each JSON body, and a success where it answers', () => {
    expect(operationList.flatMap(gapsOf)).toEqual([]);
  });

  it('would be told if it had not', () => {
    const body = { place: 'request', mediaType: 'application/json', examples: [] };
    const operation = { operationId: 'getKeys', summary: 'x', bodies: [], isLater: false } as const;
    expect(gapsOf({ ...operation, responses: new Map([[200, {}]]) })).toEqual([]);
    expect(gapsOf({ ...operation, responses: new Map([[501, {}]]), isLater: true })).toEqual([]);
    expect(gapsOf({ ...operation, summary: ' ', responses: new Map([[204, {}]]) })).toHaveLength(1);
    expect(gapsOf({ ...operation, responses: new Map([[404, {}]]) })).toHaveLength(1);
    expect(gapsOf({ ...operation, bodies: [body], responses: new Map([[200, {}]]) })).toHaveLength(1);
    const problem = { ...body, place: '404', mediaType: 'application/problem+json' };
    expect(gapsOf({ ...operation, bodies: [problem], responses: new Map([[200, {}]]) })).toHaveLength(1);
    const photo = { ...body, place: '200', mediaType: 'image/jpeg' };
    expect(gapsOf({ ...operation, bodies: [photo], responses: new Map([[200, {}]]) })).toEqual([]);
  });
});

describe('the examples of the contract', () => {
  it.each(namedExamples.map((example) => [example.name, example] as const))('%s fits its schema', (_name, example) => {
    expect(schemaErrors(example.schema, example.value)).toEqual([]);
  });

  it('belong together: keys, sealed submission, its file, receipt and payment (else run make-examples.ts)', () => {
    expect(staleExamples(contractExamples())).toEqual([]);
  });

  it('are seen through when one of them is changed by a letter', () => {
    const examples = contractExamples();
    const { receipt, sealed } = examples;
    const hash = sealed.contentHash.startsWith('A') ? 'B' : 'A';
    const changedHash = `${hash}${sealed.contentHash.slice(1)}`;
    expect(staleExamples({ ...examples, sealed: { ...sealed, contentHash: changedHash } })).not.toEqual([]);
    expect(staleExamples({ ...examples, receipt: { ...receipt, agencyId: 'khac' } })).not.toEqual([]);
    const { envelope } = sealed;
    const elsewhere = { ...sealed, submissionId: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e5', envelope };
    expect(staleExamples({ ...examples, sealed: elsewhere })).not.toEqual([]);
  });
});
