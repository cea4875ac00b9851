/** A wizard without network, storage or sealing: it walks the form by the real rules and notes what it was asked for. */
import type { DraftFile, Wizard, WizardDraft, WizardPageState, WizardState } from '@motcua/headless';
import type { FieldProblem, FormField } from '@motcua/openapi';
import { answerAt, checkFields, checkFile, normaliseAnswer, sniffMediaType, withAnswer } from '@motcua/rules';
import { subject } from './subject.js';
import { today, draft as typicalDraft, wizardPages, wizardStates } from './wizard-states.js';

export class FakeWizard implements Wizard {
  /** Calls in their order, e.g. `answer request.copies 3`. */
  readonly calls: string[] = [];
  /** What `readFile` gives, by fileId. */
  readonly blobs = new Map<string, Blob>();
  readonly #listeners = new Set<(state: WizardState) => void>();
  #state: WizardState;
  #draft: WizardDraft;

  constructor(state: WizardState = wizardStates.page) {
    this.#state = state;
    this.#draft = 'draft' in state ? state.draft : typicalDraft;
  }

  /** Begins at a page of the form, with these answers. */
  static at(index: number, draft: Partial<WizardDraft> = {}): FakeWizard {
    const wizard = new FakeWizard({ ...wizardStates.page, draft: { ...typicalDraft, ...draft } });
    wizard.#open(index);
    wizard.calls.length = 0;
    return wizard;
  }

  get state(): WizardState {
    return this.#state;
  }

  get draft(): WizardDraft {
    return this.#draft;
  }

  set(state: WizardState): void {
    this.#state = state;
    if ('draft' in state) this.#draft = state.draft;
    for (const listener of [...this.#listeners]) listener(state);
  }

  subscribe(listener: (state: WizardState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.calls.push('dispose');
  }

  start(): void {
    this.calls.push('start');
  }

  retry(): void {
    this.calls.push('retry');
  }

  resume(resumeCode: string): void {
    this.calls.push(`resume ${resumeCode}`);
  }

  startNew(): void {
    this.calls.push('startNew');
  }

  erase(): void {
    this.calls.push('erase');
    this.set(wizardStates.erased);
  }

  submit(): void {
    this.calls.push('submit');
  }

  keepPortalCode(code: string | undefined): void {
    this.calls.push(`keepPortalCode ${code}`);
    if (this.state.phase === 'kit') this.set({ ...this.state, draft: { ...this.#draft, portalCode: code } });
  }

  async flush(): Promise<void> {
    this.calls.push('flush');
  }

  answer(path: string, value: string | number | boolean | undefined): void {
    this.calls.push(`answer ${path} ${value}`);
    this.#draft = { ...this.#draft, answers: withAnswer(this.#draft.answers, path, value) };
    const { state } = this;
    if (state.phase === 'page') this.#open(state.page.index, state);
  }

  async attach(path: string, documentId: string, files: readonly File[]): Promise<void> {
    this.calls.push(`attach ${path} ${documentId} ${files.map(({ name }) => name).join(', ')}`);
    const problems: FieldProblem[] = [];
    for (const file of files) {
      const mediaType = sniffMediaType(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
      const { state } = this;
      if (state.phase !== 'page') return;
      const field = state.page.fields.find((one) => one.path === path);
      const problem = field && checkFile(field, { mediaType, size: file.size }, this.#draft.files.length);
      if (problem) problems.push({ ...problem, message: `“${file.name}”: ${problem.message}` });
      if (problem || !mediaType) continue;
      const fileId = `019aaf00-0000-7000-8000-0000000000${10 + this.#draft.files.length}`;
      const added: DraftFile = { fileId, documentId, name: file.name, size: file.size, mediaType };
      this.blobs.set(fileId, file);
      this.#draft = { ...this.#draft, files: [...this.#draft.files, added] };
      this.#open(state.page.index, state);
    }
    if (problems.length > 0 && this.#state.phase === 'page') this.#show(this.#state, problems);
  }

  removeFile(fileId: string): void {
    this.calls.push(`removeFile ${fileId}`);
    this.#draft = { ...this.#draft, files: this.#draft.files.filter((file) => file.fileId !== fileId) };
    if (this.state.phase === 'page') this.#open(this.state.page.index, this.state);
  }

  async readFile(fileId: string): Promise<Blob | undefined> {
    return this.blobs.get(fileId);
  }

  next(): void {
    this.calls.push('next');
    const { state } = this;
    if (state.phase !== 'page') return;
    let { answers } = this.#draft;
    for (const field of state.page.fields)
      if (field.kind !== 'documents')
        answers = withAnswer(answers, field.path, normaliseAnswer(field, answerAt(answers, field.path)));
    this.#draft = { ...this.#draft, answers };
    const problems = checkFields(state.page.fields, answers, this.#draft.files, { today });
    if (problems.length > 0) this.#show(state, problems);
    else if (state.returnToReview) this.#review();
    else this.#open(state.page.index + 1);
  }

  back(): void {
    this.calls.push('back');
    const { state } = this;
    if (state.phase === 'kit') this.set({ ...state, phase: 'review' });
    else if (state.phase === 'review') this.#open(state.pages.length - 1);
    else if (state.phase === 'rejected' || (state.phase === 'page' && state.returnToReview)) this.#review();
    else if (state.phase === 'page' && state.page.index > 0) this.#open(state.page.index - 1);
  }

  edit(path: string): void {
    this.calls.push(`edit ${path}`);
    const asks = ({ fields }: { fields: readonly FormField[] }) => fields.some((field) => field.path === path);
    this.#open(this.#pages.findIndex(asks), { returnToReview: true });
  }

  get #pages() {
    return wizardPages(this.#draft.definition, this.#draft.answers);
  }

  #open(index: number, keep: Partial<WizardPageState> = {}): void {
    const page = this.#pages[index];
    const fresh = { problems: [], problemsShown: 0, returnToReview: false };
    if (page) this.set({ ...fresh, ...keep, phase: 'page', subject, draft: this.#draft, page });
    else this.#review();
  }

  #review(): void {
    this.set({ phase: 'review', subject, draft: this.#draft, pages: this.#pages });
  }

  #show(state: WizardPageState, problems: readonly FieldProblem[]): void {
    this.#open(state.page.index, { ...state, problems, problemsShown: state.problemsShown + 1 });
  }
}
