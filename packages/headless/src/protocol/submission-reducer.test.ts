import type { Problem, Receipt } from '@motcua/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectOf,
  initialSubmission,
  reduceSubmission,
  type SubmissionEvent,
  type SubmissionState,
} from './submission-reducer.js';

const receipt = { submissionId: 's1' } as Receipt;
const problem = { code: 'invalid-answers' } as Problem;

const event: fc.Arbitrary<SubmissionEvent> = fc.oneof(
  fc.boolean().map((sent) => ({ type: 'sealed' as const, sent })),
  fc.boolean().map((advanced) => ({ type: 'interrupted' as const, advanced })),
  fc.boolean().map((verified) => ({ type: 'receipt' as const, receipt, verified })),
  fc
    .constantFrom(
      'uploaded' as const,
      'no-answer' as const,
      'not-there' as const,
      'other-content' as const,
      'edited' as const,
    )
    .map((type) => ({ type })),
  fc.constantFrom('refused' as const, 'files-lost' as const).map((type) => ({ type, problem })),
);
const walk = (events: readonly SubmissionEvent[]) => {
  const states: SubmissionState[] = [initialSubmission];
  for (const one of events) states.push(reduceSubmission(states.at(-1) ?? initialSubmission, one));
  return states;
};

const runs = 20_000;

describe('one submission', () => {
  it('is accepted by a verified receipt and by nothing else, and stays accepted', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const states = walk(events);
        states.forEach(({ step }, i) => {
          if (step !== 'accepted' || states[i - 1]?.step === 'accepted') return;
          expect(events[i - 1]).toMatchObject({ type: 'receipt', verified: true });
        });
        const at = states.findIndex(({ step }) => step === 'accepted');
        if (at >= 0) expect(states.slice(at).every((state) => state === states[at])).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('is never lost: until there is an answer there is always something to do', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        for (const state of walk(events)) {
          const isOver = ['draft', 'accepted', 'rejected'].includes(state.step);
          expect(effectOf(state) === 'none').toBe(isOver);
        }
      }),
      { numRuns: runs },
    );
  });

  it('is rejected only by the gateway’s own word, never by silence', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const states = walk(events);
        states.forEach(({ step }, i) => {
          const before = states[i - 1];
          if (step !== 'rejected' || before?.step === 'rejected') return;
          const isTaken = before?.step === 'unknown' && before.otherContent;
          expect(isTaken ? ['not-there', 'files-lost'] : ['refused', 'files-lost']).toContain(events[i - 1]?.type);
        });
      }),
      { numRuns: runs },
    );
  });

  it('that was handed in and not answered cannot be edited, since it may have arrived', () => {
    for (const step of ['sending', 'unknown'] as const) {
      const state = { step, failures: 1, filesSentAgain: false };
      expect(reduceSubmission(state, { type: 'edited' })).toBe(state);
    }
  });

  it('of an earlier visit is asked about first if it may have been sent', () => {
    expect(effectOf(reduceSubmission(initialSubmission, { type: 'sealed', sent: true }))).toBe('ask');
    expect(effectOf(reduceSubmission(initialSubmission, { type: 'sealed', sent: false }))).toBe('upload');
  });

  it('waits longer with each failure, also when asking and sending take turns', () => {
    const states = walk([
      { type: 'sealed', sent: false },
      { type: 'uploaded' },
      { type: 'no-answer' },
      { type: 'not-there' },
      { type: 'uploaded' },
      { type: 'no-answer' },
    ]);
    expect(states.at(-1)).toMatchObject({ step: 'unknown', failures: 2 });
  });

  it('that the gateway has with other content is asked about, not refused: the first sending may be ours', () => {
    const states = walk([{ type: 'sealed', sent: false }, { type: 'uploaded' }, { type: 'other-content' }]);
    const asked = states.at(-1) ?? initialSubmission;
    expect(effectOf(asked)).toBe('ask');
    expect(reduceSubmission(asked, { type: 'receipt', receipt, verified: true }).step).toBe('accepted');
    // It is neither there nor can it be sent under this id.
    expect(reduceSubmission(asked, { type: 'not-there' })).toMatchObject({
      step: 'rejected',
      problem: { code: 'content-mismatch' },
    });
  });

  it('sends lost files again once, not for ever', () => {
    const again: SubmissionEvent[] = [{ type: 'uploaded' }, { type: 'files-lost', problem }];
    const [, ...states] = walk([{ type: 'sealed', sent: false }, ...again, ...again]);
    expect(states.map(({ step }) => step)).toEqual(['sealed', 'sending', 'sealed', 'sending', 'rejected']);
  });

  it('that waits for its turn is over when another tab has its receipt', () => {
    const waiting = reduceSubmission(initialSubmission, { type: 'sealed', sent: false });
    expect(reduceSubmission(waiting, { type: 'receipt', receipt, verified: true })).toEqual({
      step: 'accepted',
      receipt,
    });
    // Another one's receipt, or one nobody signed, is asked about first.
    for (const one of [{ type: 'other-content' }, { type: 'receipt', receipt, verified: false }] as const)
      expect(effectOf(reduceSubmission(waiting, one))).toBe('ask');
  });
});
