/** The way from the first question to the signed receipt. Renders a machine of headless; decides nothing itself. */

import type { Client } from '@motcua/client';
import { createWizard, type Wizard, type WizardPhase, wizardPhases } from '@motcua/headless';
import type { FormField } from '@motcua/openapi';
import { adoptStyles, html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { clientContext, pageUrl, type Settings, settingsContext } from '../common/context.js';
import { consume } from '../common/context-protocol.js';
import { deviceStorage } from '../common/device-storage.js';
import { LazyPart } from '../common/lazy-part.js';
import { MachineController } from '../common/machine-controller.js';
import { SpeakingElement } from '../common/speaking-element.js';
import { FilePreviews } from './file-previews.js';
import { PageFocus, placeOf } from './page-focus.js';
import { PageHistory } from './page-history.js';
import { PageLeaving } from './page-leaving.js';
import { commonParts } from './pages/common-parts.js';
import { pageOf } from './pages/page-of.js';
import { SubmissionAcceptedEvent } from './submission-accepted-event.js';
import { styles } from './submission-wizard.styles.js';
import type { WizardView } from './view.js';

/** Everything the wizard can show. */
export const states = wizardPhases;

/**
 * Files one procedure at one place: question pages, check-your-answers, sending, and the slip with mã nộp and QR.
 *
 * Answers are kept on this machine, encrypted, and leave it only sealed to the gateway's key. What is filed on the national
 * portal leaves it not at all: it ends in a kit of answers and papers to copy there. One shadow root holds a whole page, so
 * that label, hint, problem and input find each other.
 *
 * @fires {SubmissionAcceptedEvent} motcua-submission-accepted - The signed receipt came, or its slip was opened again;
 *   read `event.receipt`.
 * @fires {KitOpenEvent} motcua-kit-open - All is ready to be copied to the national portal.
 * @fires {PortalCodeKeepEvent} motcua-portal-code-keep - The code that the portal gave was brought back; read `event.code`.
 * @slot - Shown where nothing else can be: old browsers, no script, and beside errors. Put a phone number there.
 * @csspart form - The questions of one page.
 * @csspart field - One question with its hint and problem.
 * @csspart problem - The words beside a field that has to be mended.
 * @csspart error-summary - All problems of the page; takes the focus.
 * @csspart note - Side note with mã mở lại and fee.
 * @csspart next - "Tiếp tục".
 * @csspart back - "Quay lại".
 * @csspart change - "Sửa" on the review page.
 * @csspart submit - "Gửi hồ sơ", "Lấy nội dung để chép sang Cổng".
 * @csspart retry - "Hỏi lại ngay", "Thử gửi ngay".
 * @csspart edit - "Sửa hồ sơ" after a refusal.
 * @csspart handoff-link - The link to the national portal.
 * @csspart kit - What is copied to the national portal, on screen and on paper.
 * @csspart copy - "Sao chép".
 * @csspart save-file - "Lưu về máy" beside a file of the kit.
 * @csspart portal-code - The form for the code that the portal gave.
 * @csspart portal-status - Where a dossier of the portal is looked up.
 * @csspart file-button - "Chụp hoặc chọn ảnh".
 * @csspart slip - The confirmation, on screen and on paper.
 * @csspart submission-code - Mã nộp on the confirmation.
 * @csspart secret - Khóa tra cứu on the confirmation.
 * @csspart track - "Theo dõi hồ sơ".
 * @csspart print - "In xác nhận", "In để mang theo".
 * @csspart erase - "Xóa bản này khỏi máy", "Xong, xóa khỏi máy này".
 * @cssprop --motcua-width - Widest the column of questions gets; 36em. The side note stands beside it.
 */
export class SubmissionWizard extends SpeakingElement {
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
  /** Speaks to the gateway; default: the one of the nearest provider, or of the script. */
  @consume(clientContext)
  @property({ attribute: false })
  client?: Client;
  /** Place, pages and where the gateway is; default: as with `client`. */
  @consume(settingsContext)
  @property({ attribute: false })
  settings?: Settings;

  /** Where deleting was asked for and waits for its yes. */
  @state() private confirmingAt: string | undefined;
  @state() private attaching: ReadonlySet<string> = new Set();
  @state() private visit = 0;
  #told: string | undefined;

  readonly #wizard = new MachineController<Wizard, readonly unknown[]>(this, {
    args: () => [this.machine, this.client, this.#code, this.#agencyId, this.settings?.pages.tracking, this.visit],
    given: () => this.machine,
    make: () => this.#make(),
  });
  readonly #current = (): Wizard | undefined => this.#wizard.machine;
  readonly #previews = new FilePreviews(this, this.#current);
  readonly #late = new LazyPart(this, async () => {
    const pages = await import('./pages/late-pages.js');
    adoptStyles(this.shadowRoot as ShadowRoot, [...SubmissionWizard.elementStyles, ...pages.styles]);
    return pages.latePages(this);
  });
  readonly #focus = new PageFocus(this, () => this.#wizard.state);

  constructor() {
    super();
    new PageHistory(this, this.#current);
    new PageLeaving(this, this.#current, () => {
      if (!this.machine) this.visit += 1;
    });
  }

  /** Undefined while no client is known; then the page's own content shows. */
  get state(): WizardPhase | undefined {
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
      storage: deviceStorage,
      procedureCode,
      agencyId,
      // The slip is read by another device: its address has to be a full one.
      trackingPage: new URL(pageUrl(settings.pages.tracking), document.baseURI).href,
      hostedUrl: pageUrl(settings.hosted.filing, { code: procedureCode, agency: agencyId }),
    });
    wizard.start();
    return wizard;
  }

  protected override render(): TemplateResult {
    const machine = this.#current();
    return machine ? pageOf(machine.state, this.#view(machine), this.#late) : html`<slot></slot>`;
  }

  protected override updated(): void {
    const now = this.#wizard.state;
    // Without a code to open it again nothing is kept here: the browser forbids it, and the page's owner may not know.
    const unkept = now?.phase === 'page' && !now.draft.resumeCode;
    if (unkept || now?.phase === 'missing' || now?.phase === 'unreachable')
      this.settings?.doubt?.(this.#agencyId, unkept);
    if (now?.phase !== 'accepted' || now.receipt.submissionId === this.#told) return;
    this.#told = now.receipt.submissionId;
    this.dispatchEvent(new SubmissionAcceptedEvent(now.receipt));
  }

  #view(machine: Wizard): WizardView {
    const { pages, hosted, forbidden } = this.settings ?? {};
    const place = { code: this.#code, agency: this.#agencyId };
    return {
      machine,
      parts: commonParts,
      level: this.headingLevel,
      confirming: this.confirmingAt === placeOf(machine.state),
      searchUrl: pages && pageUrl(pages.search),
      procedureUrl: pages && pageUrl(pages.procedure, place),
      allowedUrl: forbidden && hosted ? pageUrl(hosted.filing, place) : undefined,
      confirm: this.#confirm,
      focusField: this.#focus.field,
      edit: (path) => {
        this.#focus.expect(path);
        machine.edit(path);
      },
      attach: (field, input) => void this.#attach(machine, field, input),
      remove: (path, fileId) => void this.#remove(machine, path, fileId),
      attaching: (path) => this.attaching.has(path),
      preview: this.#previews.preview,
    };
  }

  readonly #confirm = async (open: boolean): Promise<void> => {
    const { state: now } = this.#wizard;
    this.confirmingAt = open && now ? placeOf(now) : undefined;
    await this.updateComplete;
    this.#focus.on(open ? 'confirm' : 'erase');
  };

  async #attach(machine: Wizard, { path, documentId = '' }: FormField, input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    // Else the browser would keep the file's name with the page, for whoever uses the machine next.
    input.value = '';
    this.attaching = new Set([...this.attaching, path]);
    try {
      await machine.attach(path, documentId, files);
    } finally {
      this.attaching = new Set([...this.attaching].filter((one) => one !== path));
    }
  }

  /** The button that was pressed goes away with its file; the focus must not go with it. */
  async #remove(machine: Wizard, path: string, fileId: string): Promise<void> {
    machine.removeFile(fileId);
    await this.updateComplete;
    this.#focus.field(path);
  }
}
