import type {
  Agency,
  Answers,
  FieldProblem,
  FormDefinition,
  FormField,
  FormGroup,
  MediaType,
  Offering,
  ProblemCode,
  Procedure,
  Receipt,
} from '@motcua/openapi';

/** Every phase a wizard can be in; stories, tests and pictures go through this list. */
export const wizardPhases = [
  'loading',
  'unreachable',
  'missing',
  'insecure',
  'handoff',
  'closed',
  'resume',
  'page',
  'review',
  'kit',
  'sealing',
  'uploading',
  'sending',
  'unknown',
  'waiting',
  'accepted',
  'rejected',
  'erased',
] as const;
export type WizardPhase = (typeof wizardPhases)[number];

/** A file that belongs to the draft. Its bytes are in the draft store, encrypted; never here. */
export interface DraftFile {
  readonly fileId: string;
  readonly documentId: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: MediaType;
}

/** What the wizard knows of procedure and place once it has loaded. */
export interface WizardSubject {
  readonly procedure: Procedure;
  readonly offering: Offering;
  readonly agency: Agency;
}

/** One question group as it is shown now: hidden fields are left out. */
export interface WizardPage {
  readonly stepTitle: string;
  /** Counted over the pages that are shown with the present answers, from 0. */
  readonly index: number;
  readonly count: number;
  readonly group: FormGroup;
  readonly fields: readonly FormField[];
}

/** The parts that stay the same through a draft's life. */
export interface WizardDraft {
  readonly submissionId: string;
  /** Mã nộp; known before sending, since it comes from the submissionId. */
  readonly submissionCode: string;
  /** Mã mở lại: opens the draft again on this machine; shown, never stored. Undefined where this machine keeps nothing. */
  readonly resumeCode: string | undefined;
  readonly definition: FormDefinition;
  readonly answers: Answers;
  readonly files: readonly DraftFile[];
  /** Fee for the present answers in đồng; undefined where it is not known. */
  readonly fee: number | undefined;
  /** Mã hồ sơ that the national portal gave, brought back by hand, e.g. `H37.24-261123-0001`. */
  readonly portalCode?: string | undefined;
  /** `failed`: the last change could not be written to this machine and is held in memory only. `elsewhere`: nor is it
   * any more, since the draft was changed or deleted in another tab. */
  readonly saved: 'saved' | 'saving' | 'failed' | 'elsewhere';
}

export interface WizardLoading {
  readonly phase: 'loading';
}
/** The gateway could not be asked; `retry()` asks again. Nothing was typed yet. */
export interface WizardUnreachable {
  readonly phase: 'unreachable';
  readonly offline: boolean;
}
/** No such procedure, agency or form. */
export interface WizardMissing {
  readonly phase: 'missing';
}
/** The page is not https (or localhost): no WebCrypto. `hostedUrl` is the same wizard on the gateway. */
export interface WizardInsecure {
  readonly phase: 'insecure';
  readonly hostedUrl: string;
}
/** This procedure is filed on the national portal and has no form here (`handoff`), or is no longer taken (`closed`). */
export interface WizardElsewhere {
  readonly phase: 'handoff' | 'closed';
  readonly subject: WizardSubject;
}
/** Drafts or slips of this procedure are on this machine; each opens with its code. */
export interface WizardResume {
  readonly phase: 'resume';
  readonly subject: WizardSubject;
  /** Of the newest, in milliseconds since 1970. */
  readonly updatedAt: number;
  readonly wrongCode: boolean;
  readonly opening: boolean;
}
/** A page of questions. */
export interface WizardPageState {
  readonly phase: 'page';
  readonly subject: WizardSubject;
  readonly draft: WizardDraft;
  readonly page: WizardPage;
  /** Problems of this page, in the order of its fields; shown after "Tiếp tục". */
  readonly problems: readonly FieldProblem[];
  /** Raised each time problems are shown, so that focus moves to the summary each time. */
  readonly problemsShown: number;
  /** The page was opened by "Sửa" on the review page; "Tiếp tục" goes back there. */
  readonly returnToReview: boolean;
}
/** Check-your-answers. */
export interface WizardReview {
  readonly phase: 'review';
  readonly subject: WizardSubject;
  readonly draft: WizardDraft;
  readonly pages: readonly WizardPage[];
}
/** Behind the review of a dossier that is filed on the national portal: all that is copied there. Nothing of it is sent; it
 * stays on this machine as its draft does. */
export interface WizardKit extends Omit<WizardReview, 'phase'> {
  readonly phase: 'kit';
}
/** On its way. Nothing is lost in any of these; `unknown` is being asked about, `waiting` has not reached the gateway and
 * is tried again by itself. */
export interface WizardSending {
  readonly phase: 'sealing' | 'uploading' | 'sending' | 'unknown' | 'waiting';
  readonly subject: WizardSubject;
  readonly draft: WizardDraft;
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** There is no network; else, while waiting, the gateway does not answer. */
  readonly offline: boolean;
  readonly hasFiles: boolean;
}
/** A signed receipt came and was verified. Answers, files and sealed package are gone from this machine. */
export interface WizardAccepted {
  readonly phase: 'accepted';
  readonly subject: WizardSubject;
  readonly receipt: Receipt;
  /** Mã mở lại: opens this slip again on this machine, for a day. Undefined where this page alone has it. */
  readonly resumeCode: string | undefined;
  /** The receipt is of an earlier sending, from another tab or visit: what was changed since is not in it. */
  readonly isEarlier: boolean;
  readonly trackingSecret: string;
  /** `{tracking page}#{submissionCode}.{trackingSecret}`; what the slip's QR holds. */
  readonly trackingUrl: string;
  /** In đồng; undefined where it is not known, or not of what was sent. */
  readonly fee: number | undefined;
}
/** Its owner closed a draft or a slip: nothing of it is on this machine any more. */
export interface WizardErased {
  readonly phase: 'erased';
  readonly subject: WizardSubject;
  /** It was a slip: the dossier itself is at the gateway. */
  readonly wasHandedIn: boolean;
  /** It could not be deleted; nobody reads it without its code. */
  readonly isLeft: boolean;
}
/** The gateway said no, for a reason. The draft is still open; `edit()` goes to the first place to mend. */
export interface WizardRejected {
  readonly phase: 'rejected';
  readonly subject: WizardSubject;
  readonly draft: WizardDraft;
  readonly code: ProblemCode;
  /** Vietnamese, as the gateway says it; the code says the same to other languages. */
  readonly title: string;
  readonly detail: string | undefined;
  readonly problems: readonly FieldProblem[];
  /** Where to file instead, when the offering is no longer taken here. */
  readonly handoffUrl?: string | undefined;
  /** Whom to call. */
  readonly phone?: string | undefined;
}

export type WizardState =
  | WizardLoading
  | WizardUnreachable
  | WizardMissing
  | WizardInsecure
  | WizardElsewhere
  | WizardResume
  | WizardPageState
  | WizardReview
  | WizardKit
  | WizardSending
  | WizardAccepted
  | WizardRejected
  | WizardErased;
