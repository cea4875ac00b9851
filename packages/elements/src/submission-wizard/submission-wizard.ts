/** The way from the first question to the signed receipt. Renders a machine of headless; decides nothing itself. */

import type { Client } from '@motcua/client';
import {
  createWizard,
  openStorage,
  type Wizard,
  type WizardElsewhere,
  type WizardPhase,
  type WizardRejected,
  type WizardResume,
  type WizardState,
  wizardPhases,
} from '@motcua/headless';
import type { FormField } from '@motcua/openapi';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { clientContext, pageUrl, type Settings, settingsContext } from '../common/context.js';
import { consume } from '../common/context-protocol.js';
import { LazyPart } from '../common/lazy-part.js';
import { MachineController } from '../common/machine-controller.js';
import { errorNotice } from '../common/notices.js';
import type { PrintAlone } from '../common/print-alone.js';
import { QrCode } from '../common/qr-code.js';
import { FilePreviews } from './file-previews.js';
import { PageFocus } from './page-focus.js';
import { PageHistory } from './page-history.js';
import { acceptedPage } from './pages/accepted-page.js';
import { commonParts } from './pages/common-parts.js';
import { insecurePage, loadingPage, missingPage, unreachablePage } from './pages/plain-pages.js';
import { questionPage } from './pages/question-page.js';
import { reviewPage } from './pages/review-page.js';
import { sendingPage } from './pages/sending-page.js';
import { SubmissionAcceptedEvent } from './submission-accepted-event.js';
import { styles } from './submission-wizard.styles.js';
import { words } from './submission-wizard.words.js';
import type { WizardView } from './view.js';

/** Everything the wizard can show. */
export const states = wizardPhases;

/**
 * Files one procedure at one place: question pages, check-your-answers, sending, and the slip with mã nộp and QR.
 *
 * Answers are kept on this machine, encrypted, and leave it only sealed to the gateway's key. One shadow root holds a
 * whole page, so that label, hint, problem and input find each other.
 *
 * @fires {SubmissionAcceptedEvent} motcua-submission-accepted - The signed receipt came; read `event.receipt`.
 * @slot - Shown where nothing else can be: old browsers, no script, and beside errors. Put a phone number there.
 * @csspart form - The questions of one page.
 * @csspart field - One question with its hint and problem.
 * @csspart problem - The words beside a field that has to be mended.
 * @csspart error-summary - All problems of the page; takes the focus.
 * @csspart note - Side note with mã mở lại and fee.
 * @csspart next - "Tiếp tục".
 * @csspart back - "Quay lại".
 * @csspart change - "Sửa" on the review page.
 * @csspart submit - "Gửi hồ sơ".
 * @csspart retry - "Hỏi lại ngay", "Thử gửi ngay".
 * @csspart edit - "Sửa hồ sơ" after a refusal.
 * @csspart handoff-link - The link to the national portal.
 * @csspart file-button - "Chụp hoặc chọn ảnh".
 * @csspart slip - The confirmation, on screen and on paper.
 * @csspart submission-code - Mã nộp on the confirmation.
 * @csspart secret - Khóa tra cứu on the confirmation.
 * @csspart track - "Theo dõi hồ sơ".
 * @csspart print - "In xác nhận".
 * @cssprop --motcua-width - Widest the column of questions gets; 36em. The side note stands beside it.
 */
export class SubmissionWizard extends LitElement {
  static override styles = styles;

  /** National code, e.g. `2.000635`; default: the one in the page's address. */
  @property({ attribute: 'procedure-code' }) procedureCode = '';
  /** Readable id of the place, e.g. `thong-nhat-lang-son`; default: the provider's. */
  @property() agency = '';
  /** Level of the page's heading, 1 to 5; what is inside follows below it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `on`: the browser's Back and Forward walk the pages. `off` for hosts that keep the history to themselves. */
  @property() history: 'on' | 'off' = 'on';
  /** A machine made and started elsewhere, in place of our own. */
  @property({ attribute: false }) machine?: Wizard;
  @consume(clientContext)
  @property({ attribute: false })
  client?: Client;
  @consume(settingsContext)
  @property({ attribute: false })
  settings?: Settings;

  @state() private confirming = false;
  @state() private copied: string | undefined;
  @state() private attaching: ReadonlySet<string> = new Set();
  #told: string | undefined;
  #printAlone: PrintAlone | undefined;

  readonly #wizard = new MachineController<Wizard, readonly unknown[]>(this, {
    args: () => [this.machine, this.client, this.#code, this.#agencyId, this.settings?.pages.tracking],
    given: () => this.machine,
    make: () => this.#make(),
  });
  readonly #current = (): Wizard | undefined => this.#wizard.machine;
  readonly #previews = new FilePreviews(this, this.#current);
  readonly #qrCode = new QrCode(this);
  readonly #late: LatePages = new LazyPart(this, () => import('./pages/late-pages.js'));
  readonly #focus = new PageFocus(this, () => this.#wizard.state);

  constructor() {
    super();
    new PageHistory(this, this.#current);
  }

  /** Undefined while no client is known; then the page's own content shows. */
  get phase(): WizardPhase | undefined {
    return this.#wizard.state?.phase;
  }

  get #code(): string {
    return this.procedureCode || this.settings?.procedureCode || '';
  }

  get #agencyId(): string {
    return this.agency || this.settings?.agencyId || '';
  }

  #make(): Wizard | undefined {
    const { client, settings } = this;
    const [procedureCode, agencyId] = [this.#code, this.#agencyId];
    if (!client || !settings || !procedureCode || !agencyId) return undefined;
    const wizard = createWizard({
      client,
      storage: openStorage(),
      procedureCode,
      agencyId,
      // The slip is read by another device: its address has to be a full one.
      trackingPage: new URL(pageUrl(settings.pages.tracking), document.baseURI).href,
      hostedUrl: pageUrl(settings.hosted.filing, { code: procedureCode, agency: agencyId }),
    });
    wizard.start();
    return wizard;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#flush);
  }

  /** What was typed a moment ago is written before the page goes. */
  readonly #flush = (): void => {
    void this.#current()?.flush();
  };

  protected override willUpdate(): void {
    if (this.phase !== 'resume') this.confirming = false;
  }

  protected override render(): TemplateResult {
    const machine = this.#current();
    return machine ? pageOf(machine.state, this.#view(machine), this.#late) : html`<slot></slot>`;
  }

  protected override updated(): void {
    const now = this.#wizard.state;
    if (now?.phase !== 'accepted' || now.receipt.submissionId === this.#told) return;
    this.#told = now.receipt.submissionId;
    void this.#preparePrinting();
    this.dispatchEvent(new SubmissionAcceptedEvent(now.receipt));
  }

  /** Without that chunk the slip is printed too, only with the host page around it. */
  async #preparePrinting(): Promise<void> {
    const part = await import('../common/print-alone.js').catch(() => undefined);
    if (part) this.#printAlone ??= new part.PrintAlone(this, () => this.phase === 'accepted');
  }

  #view(machine: Wizard): WizardView {
    const { pages, hosted, forbidden } = this.settings ?? {};
    const place = { code: this.#code, agency: this.#agencyId };
    return {
      machine,
      parts: commonParts,
      level: this.headingLevel,
      confirming: this.confirming,
      copied: this.copied,
      searchUrl: pages && pageUrl(pages.search),
      procedureUrl: pages && pageUrl(pages.procedure, place),
      allowedUrl: forbidden && hosted ? pageUrl(hosted.filing, place) : undefined,
      confirm: this.#confirm,
      copy: this.#copy,
      focusField: this.#focus.field,
      edit: (path) => {
        this.#focus.expect(path);
        machine.edit(path);
      },
      attach: (field, input) => void this.#attach(machine, field, input),
      attaching: (path) => this.attaching.has(path),
      preview: this.#previews.preview,
      qrCode: (text) => this.#qrCode.template(text, words.qr),
      print: () => window.print(),
    };
  }

  readonly #confirm = async (open: boolean): Promise<void> => {
    this.confirming = open;
    await this.updateComplete;
    this.#focus.on(open ? 'confirm' : 'start-over');
  };

  readonly #copy = async (name: string, text: string): Promise<void> => {
    // Browsers and pages may forbid it; the text stands there to be copied by hand.
    this.copied = await navigator.clipboard?.writeText(text).then(
      () => name,
      () => undefined,
    );
  };

  async #attach(machine: Wizard, { path, documentId = '' }: FormField, input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    // Else the browser would keep the file's name with the page, for whoever uses the machine next.
    input.value = '';
    this.attaching = new Set([...this.attaching, path]);
    try {
      for (const file of files) await machine.attach(path, documentId, file);
    } finally {
      this.attaching = new Set([...this.attaching].filter((one) => one !== path));
    }
  }
}

type LatePages = LazyPart<typeof import('./pages/late-pages.js')>;

function pageOf(now: WizardState, view: WizardView, late: LatePages): TemplateResult {
  switch (now.phase) {
    case 'loading':
      return loadingPage();
    case 'unreachable':
      return unreachablePage(now, view);
    case 'missing':
      return missingPage(view);
    case 'insecure':
      return insecurePage(now);
    case 'page':
      return questionPage(now, view);
    case 'review':
      return reviewPage(now, view);
    case 'accepted':
      return acceptedPage(now, view);
    case 'sealing':
      // Should the answer be no, its page is here already.
      late.get();
      return sendingPage(now, view);
    case 'uploading':
    case 'sending':
    case 'unknown':
    case 'waiting':
      return sendingPage(now, view);
    default:
      return latePage(now, view, late);
  }
}

function latePage(
  now: WizardElsewhere | WizardResume | WizardRejected,
  view: WizardView,
  late: LatePages,
): TemplateResult {
  const pages = late.get();
  if (!pages) return late.failed ? errorNotice({ retry: () => late.retry() }) : loadingPage();
  switch (now.phase) {
    case 'handoff':
      return pages.handoffPage(now, view);
    case 'closed':
      return pages.closedPage(now, view);
    case 'resume':
      return pages.resumePage(now, view);
    default:
      return pages.rejectedPage(now, view);
  }
}
