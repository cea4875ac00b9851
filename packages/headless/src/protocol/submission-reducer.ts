import type { Problem, Receipt } from '@motcua/openapi';
import { codeTaken } from './code-taken.js';

/** Where one submission stands. A time-out is `unknown`, never failed; only a verified receipt makes `accepted`. */
export type SubmissionState =
  | { readonly step: 'draft' }
  /** Packed and kept; the gateway has not been given it. */
  | { readonly step: 'sealed'; readonly failures: number; readonly filesSentAgain: boolean }
  /** About to be handed in. */
  | { readonly step: 'sending'; readonly failures: number; readonly filesSentAgain: boolean }
  /** Handed in, no answer yet: it is asked about. `otherContent`: the gateway has other content under this id, most likely
   * from an earlier sending of the same draft; the receipt of that one counts. */
  | {
      readonly step: 'unknown';
      readonly failures: number;
      readonly filesSentAgain: boolean;
      readonly otherContent?: boolean;
    }
  | { readonly step: 'accepted'; readonly receipt: Receipt }
  | { readonly step: 'rejected'; readonly problem: Problem };

export type SubmissionEvent =
  /** The package is on this machine. `sent`: an earlier visit may have handed it in already. */
  | { readonly type: 'sealed'; readonly sent: boolean }
  | { readonly type: 'uploaded' }
  /** The link broke, or there is none, before anything was handed in. `advanced`: bytes arrived since the last time. */
  | { readonly type: 'interrupted'; readonly advanced: boolean }
  /** Time-out, broken link, 5xx, an HTML page, "in flight": nobody knows. */
  | { readonly type: 'no-answer' }
  /** Asked, and the gateway does not have it. */
  | { readonly type: 'not-there' }
  | { readonly type: 'receipt'; readonly receipt: Receipt; readonly verified: boolean }
  /** The gateway has this id with other content. Nobody has said no: the first sending may be ours. */
  | { readonly type: 'other-content' }
  | { readonly type: 'refused'; readonly problem: Problem }
  /** The gateway lost uploads that this machine still has. */
  | { readonly type: 'files-lost'; readonly problem: Problem }
  /** The citizen mends what was refused. */
  | { readonly type: 'edited' };

export type SubmissionEffect = 'none' | 'upload' | 'send' | 'ask';

export const initialSubmission: SubmissionState = { step: 'draft' };

/** What to do now. */
export function effectOf({ step }: SubmissionState): SubmissionEffect {
  if (step === 'sealed') return 'upload';
  if (step === 'sending') return 'send';
  return step === 'unknown' ? 'ask' : 'none';
}

/** Events that do not fit the state change nothing; accepted and rejected are left by nothing that a late answer says. */
export function reduceSubmission(state: SubmissionState, event: SubmissionEvent): SubmissionState {
  switch (state.step) {
    case 'draft':
      if (event.type !== 'sealed') return state;
      return { step: event.sent ? 'unknown' : 'sealed', failures: 0, filesSentAgain: false };
    case 'rejected':
      return event.type === 'edited' ? initialSubmission : state;
    case 'accepted':
      return state;
    case 'sealed':
      if (event.type === 'uploaded') return { ...state, step: 'sending' };
      if (event.type === 'interrupted') return { ...state, failures: event.advanced ? 1 : state.failures + 1 };
      // Another tab has handed it in.
      if (event.type === 'receipt' || event.type === 'other-content')
        return reduceSubmission({ ...state, step: 'unknown' }, event);
      return event.type === 'refused' ? { step: 'rejected', problem: event.problem } : state;
    case 'sending':
    case 'unknown':
      switch (event.type) {
        case 'receipt':
          if (event.verified) return { step: 'accepted', receipt: event.receipt };
          return { ...state, step: 'unknown', failures: state.failures + 1 };
        case 'no-answer':
          return { ...state, step: 'unknown', failures: state.failures + 1 };
        case 'other-content':
          return { ...state, step: 'unknown', otherContent: true };
        case 'not-there':
          if (state.step === 'sending') return state;
          if (state.otherContent) return { step: 'rejected', problem: codeTaken };
          return { step: 'sealed', failures: state.failures, filesSentAgain: state.filesSentAgain };
        case 'files-lost':
          if (state.filesSentAgain) return { step: 'rejected', problem: event.problem };
          return { step: 'sealed', failures: 0, filesSentAgain: true };
        case 'refused':
          return state.step === 'sending' ? { step: 'rejected', problem: event.problem } : state;
        default:
          return state;
      }
  }
}
