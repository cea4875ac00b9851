import type { FieldProblem, Problem } from '@motcua/openapi';
import { checkFields, withAnswer } from '@motcua/rules';
import { feeOf, firstUnfinished, isProblemOf, normalised, pagesFor, problemsOfFields } from './form-pages.js';
import type {
  DraftFile,
  WizardDraft,
  WizardKit,
  WizardPage,
  WizardPageState,
  WizardRejected,
  WizardReview,
  WizardSending,
  WizardState,
  WizardSubject,
} from './wizard-state.js';

/** States in which there is a draft. */
export type DraftState = WizardPageState | WizardReview | WizardKit | WizardSending | WizardRejected;

export type WizardAction =
  | { readonly type: 'moved'; readonly to: WizardState }
  /** A draft is open. `place`: groupId of a page, or `kitPlace`; nothing: the review. */
  | {
      readonly type: 'opened';
      readonly subject: WizardSubject;
      readonly draft: WizardDraft;
      readonly place?: string | undefined;
    }
  | { readonly type: 'answered'; readonly path: string; readonly value: string | number | boolean | undefined }
  | { readonly type: 'file-added'; readonly file: DraftFile }
  /** Files that were not taken, or that can no longer be read: opens the page that asks for them. */
  | { readonly type: 'files-refused'; readonly problems: readonly FieldProblem[] }
  | { readonly type: 'file-removed'; readonly fileId: string }
  | { readonly type: 'saved'; readonly saved: WizardDraft['saved'] }
  | { readonly type: 'next' | 'back' }
  | { readonly type: 'edit'; readonly path: string }
  /** Not everything is answered: opens the first page that has something to mend, and says what. */
  | { readonly type: 'unfinished' }
  /** All is answered of a dossier that is filed on the national portal. */
  | { readonly type: 'prepared' }
  | { readonly type: 'portal-code'; readonly code: string | undefined }
  | ({ readonly type: 'delivering' } & Omit<WizardSending, 'subject' | 'draft'>)
  | { readonly type: 'rejected'; readonly problem: Problem };

/** Where a draft stands whose kit is open; no groupId has a hyphen. */
export const kitPlace = 'the-kit';

/** Whether the dossier is prepared here and filed on the national portal. */
export const isHandoff = ({ offering }: WizardSubject): boolean => offering.mode === 'handoff';

const isReview = (state: WizardState): state is WizardReview | WizardKit =>
  state.phase === 'review' || state.phase === 'kit';

export const hasDraft = (state: WizardState): state is DraftState => 'draft' in state;

/** What the wizard shows after an action. Actions that do not fit the state change nothing.
 * @param today ISO date in Vietnam */
export function reduceWizard(state: WizardState, action: WizardAction, today: string): WizardState {
  if (action.type === 'moved') return action.to;
  if (action.type === 'opened') return opened(action.subject, action.draft, action.place, today);
  if (!hasDraft(state)) return state;
  const { draft } = state;
  switch (action.type) {
    case 'saved':
      return { ...state, draft: { ...draft, saved: action.saved } };
    case 'file-added':
      return withDraft(settled(state, action.file), { ...draft, files: [...draft.files, action.file] }, today);
    case 'file-removed':
      return withDraft(state, { ...draft, files: draft.files.filter(({ fileId }) => fileId !== action.fileId) }, today);
    case 'delivering': {
      const { type: _, ...delivery } = action;
      return { ...delivery, subject: state.subject, draft };
    }
    case 'files-refused':
      return refused(state, action.problems, today);
    case 'rejected':
      return rejected(state, action.problem, today);
    case 'unfinished': {
      const page = firstUnfinished(pagesOfDraft(draft, today), draft, today);
      return page ? openPage(state, draft, page, { problems: problemsOn(page, draft, today), toReview: true }) : state;
    }
    case 'prepared':
      return review(state, draft, today, 'kit');
    case 'portal-code':
      return state.phase === 'kit' ? { ...state, draft: { ...draft, portalCode: action.code } } : state;
    case 'edit':
      return isReview(state) || state.phase === 'rejected' ? edit(state, action.path, today) : state;
    case 'back':
      return back(state, today);
    default:
      break;
  }
  if (state.phase !== 'page') return state;
  switch (action.type) {
    case 'answered':
      return withDraft(state, { ...draft, answers: withAnswer(draft.answers, action.path, action.value) }, today);
    case 'next':
      return next(state, today);
  }
}

/** The paper that was missing or refused is there now: its problem is over. */
function settled(state: DraftState, { documentId }: DraftFile): DraftState {
  if (state.phase !== 'page') return state;
  const field = state.page.fields.find((one) => one.documentId === documentId);
  const over = `/answers/${field?.path.replaceAll('.', '/')}`;
  return { ...state, problems: state.problems.filter(({ pointer }) => pointer !== over) };
}

const pagesOfDraft = ({ definition, answers }: WizardDraft, today: string) => pagesFor(definition, answers, today);

const problemsOn = ({ fields }: WizardPage, { answers, files }: WizardDraft, today: string) =>
  checkFields(fields, answers, files, { today });

interface PageOptions {
  readonly problems?: readonly FieldProblem[];
  readonly toReview?: boolean;
}

function openPage(
  state: { readonly subject: WizardSubject; readonly problemsShown?: number },
  draft: WizardDraft,
  page: WizardPage,
  { problems = [], toReview = false }: PageOptions = {},
): WizardPageState {
  const problemsShown = (state.problemsShown ?? 0) + (problems.length > 0 ? 1 : 0);
  return { phase: 'page', subject: state.subject, draft, page, problems, problemsShown, returnToReview: toReview };
}

const review = (
  { subject }: { readonly subject: WizardSubject },
  draft: WizardDraft,
  today: string,
  phase: 'review' | 'kit' = 'review',
): WizardReview | WizardKit => ({
  phase,
  subject,
  draft,
  pages: pagesOfDraft(draft, today),
});

function opened(subject: WizardSubject, raw: WizardDraft, place: string | undefined, today: string): WizardState {
  const draft = { ...raw, fee: feeOf(subject, raw.definition, raw.answers) };
  const pages = pagesOfDraft(draft, today);
  if (place === undefined || place === kitPlace) {
    const unfinished = firstUnfinished(pages, draft, today);
    if (unfinished) return openPage({ subject }, draft, unfinished, { toReview: true });
    return review({ subject }, draft, today, place && isHandoff(subject) ? 'kit' : 'review');
  }
  const page = pages.find(({ group }) => group.groupId === place) ?? pages[0];
  return page ? openPage({ subject }, draft, page) : review({ subject }, draft, today);
}

/** The same place with a changed draft: other fields may be shown now, and the fee may be another. */
function withDraft(state: DraftState, changed: WizardDraft, today: string): WizardState {
  const draft = { ...changed, fee: feeOf(state.subject, changed.definition, changed.answers) };
  if (isReview(state)) return review(state, draft, today, state.phase);
  if (state.phase !== 'page') return { ...state, draft };
  const page = samePage(state, pagesOfDraft(draft, today));
  return { ...state, draft, page, problems: state.problems.filter((problem) => isOn(page, problem)) };
}

function refused(state: DraftState, problems: readonly FieldProblem[], today: string): WizardState {
  const page = pagesOfDraft(state.draft, today).find((one) => problems.some((problem) => isOn(one, problem)));
  if (!page) return state;
  if (state.phase !== 'page') return openPage(state, state.draft, page, { problems, toReview: true });
  const here = state.page.group.groupId === page.group.groupId ? state.problems : [];
  const others = here.filter(({ pointer }) => !problems.some((problem) => problem.pointer === pointer));
  return openPage(state, state.draft, page, { problems: [...others, ...problems], toReview: state.returnToReview });
}

const isOn = ({ fields }: WizardPage, problem: FieldProblem) => fields.some((field) => isProblemOf(field, problem));

const samePage = ({ page }: WizardPageState, pages: readonly WizardPage[]): WizardPage =>
  pages.find(({ group }) => group.groupId === page.group.groupId) ??
  pages[Math.min(page.index, pages.length - 1)] ??
  page;

const leaving = (state: WizardPageState, today: string) => {
  const answers = normalised(state.page.fields, state.draft.answers);
  const draft = { ...state.draft, answers, fee: feeOf(state.subject, state.draft.definition, answers) };
  const pages = pagesOfDraft(draft, today);
  return { draft, pages, page: samePage(state, pages) };
};

function next(state: WizardPageState, today: string): WizardState {
  const { draft, pages, page } = leaving(state, today);
  const toReview = state.returnToReview;
  const problems = problemsOn(page, draft, today);
  if (problems.length > 0) return openPage(state, draft, page, { problems, toReview });
  const following = pages[page.index + 1];
  if (following && !toReview) return openPage(state, draft, following);
  // A changed answer may ask for more than was asked before.
  const unfinished = firstUnfinished(pages, draft, today);
  return unfinished ? openPage(state, draft, unfinished, { toReview: true }) : review(state, draft, today);
}

function back(state: DraftState, today: string): WizardState {
  if (state.phase === 'rejected' || state.phase === 'kit') return review(state, state.draft, today);
  if (state.phase === 'review') {
    const last = state.pages.at(-1);
    return last ? openPage(state, state.draft, last) : state;
  }
  if (state.phase !== 'page') return state;
  const { draft, pages, page } = leaving(state, today);
  if (state.returnToReview) return review(state, draft, today);
  return openPage(state, draft, pages[page.index - 1] ?? page);
}

function edit(state: WizardReview | WizardKit | WizardRejected, path: string, today: string): WizardState {
  const pages = pagesOfDraft(state.draft, today);
  const known = state.phase === 'rejected' ? state.problems : [];
  const page =
    pages.find(({ fields }) => fields.some((field) => field.path === path)) ??
    pages.find((one) => known.some((problem) => isOn(one, problem)));
  if (!page) return state.phase === 'rejected' ? review(state, state.draft, today) : state;
  return openPage(state, state.draft, page, {
    problems: known.filter((problem) => isOn(page, problem)),
    toReview: true,
  });
}

function rejected({ subject, draft }: DraftState, problem: Problem, today: string): WizardRejected {
  const { code, title, detail, errors = [], handoffUrl, phone } = problem;
  const problems = problemsOfFields(errors, draft, today);
  return { phase: 'rejected', subject, draft, code, title, detail, problems, handoffUrl, phone };
}
