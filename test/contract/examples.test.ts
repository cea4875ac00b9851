/** The contract's examples are true: they fit their schemas, the sealed one opens, the receipt holds. */
import { describe, expect, it } from 'vitest';
import { contractExamples, staleExamples } from './examples.js';
import { schemaErrors } from './reply-check.js';
import { namedExamples } from './spec.js';

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
