/** Shows what waits on this machine, sends it, and puts it into people's hands. */
import type { Client } from '@motcua/client';
import { createOutbox, type Outbox, type OutboxRow, type OutboxState, outboxSteps } from '@motcua/headless/outbox.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { agencyQuestion } from '../common/agency-question.js';
import { content } from '../common/content.js';
import { clientContext, isInsecurePage, pageUrl, type Settings, settingsContext } from '../common/context.js';
import { consume } from '../common/context-protocol.js';
import { deviceStorage } from '../common/device-storage.js';
import { heading } from '../common/headings.js';
import { fileIcon, icon } from '../common/icons.js';
import { MachineController } from '../common/machine-controller.js';
import { errorNotice, insecureNotice, loading, notice } from '../common/notices.js';
import { pageAttention } from '../common/page-attention.js';
import { Question } from '../common/question.js';
import { SpeakingElement } from '../common/speaking-element.js';
import { styles } from './outbox.styles.js';
import { words } from './outbox.words.js';
import { OutboxChangeEvent } from './outbox-change-event.js';
import { OutboxErrands } from './outbox-errands.js';
import { badge, isEnded, outboxRows, standing } from './outbox-rows.js';
import { troubleWords } from './trouble-words.js';
import type { OutboxView } from './view.js';

/** Everything an outbox can show; with several dossiers it is in the state of the one that people ask about first. */
export const states = ['unconnected', 'insecure', 'loading', 'unavailable', 'empty', ...outboxSteps] as const;
export type OutboxListState = (typeof states)[number];

/**
 * Shows what waits on this machine and sends it: as long as it is on a page, a dossier that was sealed here goes out by
 * itself. Each can be tried again, saved as a file for another machine, and deleted.
 *
 * Unless the page says that the machine is one person's, a row says when and how far, nothing else, and whoever saves or
 * deletes has to type the resume code or the slip's secret.
 *
 * @fires {OutboxChangeEvent} motcua-outbox-change - How many dossiers wait changed; read `event.waiting`.
 * @slot - Shown where nothing else can be: old browsers, no script, and beside errors. Put a phone number there.
 * @csspart state - How many wait, a live region.
 * @csspart rows - The dossiers.
 * @csspart panel - What saving or deleting means, before it is done.
 * @csspart track - "Theo dõi hồ sơ".
 * @csspart file-button - "Mở tệp hồ sơ".
 * @csspart badge - "1 hồ sơ đang chờ gửi", of an element with `badge`.
 */
export class OutboxList extends SpeakingElement {
  static override styles = styles;

  /** Only one line that says how many wait, and nothing where none does. It sends what waits all the same. */
  @property({ type: Boolean }) badge = false;
  /** Readable id of the place whose dossiers are shown and sent; default: the provider's, or all. */
  @property() agency = '';
  /** Level of the element's own heading, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** A machine made elsewhere, in place of our own. */
  @property({ attribute: false }) machine?: Outbox;
  /** Speaks to the gateway; default: the one of the nearest provider, or of the script. */
  @consume(clientContext)
  @property({ attribute: false })
  client?: Client;
  /** Place, pages and where the gateway is; default: as with `client`. */
  @consume(settingsContext)
  @property({ attribute: false })
  settings?: Settings;

  #told: number | undefined;

  readonly #outbox = new MachineController<Outbox, readonly unknown[]>(this, {
    args: () => [this.machine, this.client, this.#agencyId, this.settings?.device],
    given: () => this.machine,
    make: () => {
      const { client, settings } = this;
      if (!client || !settings || isInsecurePage()) return undefined;
      const { device } = settings;
      return createOutbox({
        client,
        storage: deviceStorage,
        agencyId: this.#agencyId,
        device,
        attention: pageAttention,
      });
    },
    onState: (now) => this.#tell(now),
  });
  readonly #errands = new OutboxErrands(this, () => this.#outbox.machine);
  readonly #other = agencyQuestion(this, () => [this.client, this.#errands.bringTrouble?.agencyId]);
  readonly #names = new Question(this, {
    args: () => [this.client, this.#codes] as const,
    ask: ([client, codes], signal) =>
      client && codes
        ? Promise.all(
            codes.split(' ').map(async (code) => {
              const { procedure } = await client.procedures.get(code, { signal });
              return [code, procedure.plainName] as const;
            }),
          ).then((names) => new Map(names))
        : undefined,
  });

  get #agencyId(): string | undefined {
    return this.agency || this.settings?.agencyId || undefined;
  }

  get #rows(): readonly OutboxRow[] {
    const now = this.#outbox.state;
    return now?.phase === 'ready' ? now.rows : [];
  }

  /** Of what is named here: nothing on a shared machine, so that nobody is asked. */
  get #codes(): string {
    if (this.badge) return '';
    return [...new Set(this.#rows.flatMap(({ names }) => names?.procedureCode ?? []))].sort().join(' ');
  }

  /** How many dossiers have no answer yet. */
  get waiting(): number {
    return this.#rows.filter((row) => !isEnded(row)).length;
  }

  /** What is shown now, one of `states`. */
  get state(): OutboxListState {
    const now = this.#outbox.state;
    if (isInsecurePage() && this.client) return 'insecure';
    if (!now) return 'unconnected';
    return now.phase === 'ready' ? (standing(now.rows) ?? 'empty') : now.phase;
  }

  protected override render() {
    const { state: shown } = this;
    if (this.badge && shown !== 'unconnected')
      return html`<div role="status" part="state">${this.waiting > 0 ? badge(this.waiting, this.#ownPage) : nothing}</div>`;
    switch (shown) {
      case 'unconnected':
        return html`<slot></slot>`;
      case 'insecure':
        return insecureNotice(pageUrl(this.settings?.hosted.outbox ?? '', { agency: this.#agencyId ?? '' }));
      case 'loading':
        return loading(['tall', '', 'short']);
      case 'unavailable':
        return this.#unavailable();
      default:
        return this.#page();
    }
  }

  #page(): TemplateResult {
    const { waiting } = this;
    const now = this.#outbox.state;
    const isOffline = now?.phase === 'ready' && now.offline && waiting > 0;
    const rows = this.#rows;
    return html`
      ${heading(this.headingLevel, this.headingLevel === 1 ? 'title' : 'heading', words.title, 'title')}
      <div role="status" part="state">
        <p class="strong">${waiting > 0 ? words.waiting(waiting) : words.noneWaiting}.</p>
        ${isOffline ? html`<p>${words.offline}</p>` : nothing}
      </div>
      <div role="status">${this.#done()}</div>
      ${rows.length > 0 ? outboxRows(rows, this.#view) : html`<p>${words.empty}</p>`}
      ${rows.length > 0 && this.settings?.device !== 'personal' ? html`<p class="small muted lead">${words.shared}</p>` : nothing}
      ${this.#bring()}
    `;
  }

  #unavailable(): TemplateResult {
    const now = this.#outbox.state;
    const isBlocked = now?.phase === 'unavailable' && now.code === 'blocked';
    return errorNotice({
      happened: isBlocked ? words.blocked : words.unavailable,
      safe: words.unavailableSafe,
      next: words.unavailableNext,
      retry: () => this.#outbox.machine?.retry(),
    });
  }

  #done(): TemplateResult | typeof nothing {
    const { done } = this.#errands;
    if (!done) return nothing;
    if (done.kind !== 'saved') return notice('success', html`<p class="strong">${words[done.kind]}</p>`);
    return notice('success', html`<p class="strong">${words.saved(done.name)}</p><p>${words.savedNext}</p>`);
  }

  /** A file that was brought from a machine without a network. */
  #bring(): TemplateResult {
    const { bringTrouble: trouble, busy } = this.#errands;
    const agency = this.#other.answer?.name ?? trouble?.agencyId;
    return html`<section class="bring">
      ${heading(this.headingLevel + 1, 'subheading', words.bring)}
      <p class="hint" id="bring-hint">${words.bringHint}</p>
      <div role="alert">
        ${trouble ? notice('error', html`<p class="strong">${troubleWords(trouble)} ${trouble.agencyId ? content(agency) : nothing}</p>`) : nothing}
      </div>
      <div class="picker">
        <input class="visually-hidden" type="file" id="bring" aria-describedby="bring-hint" @change=${({ target }: Event) => void this.#errands.bring(target as HTMLInputElement)} />
        <label class="button secondary" part="file-button" for="bring"
          >${icon(fileIcon)}${busy === 'bring' ? words.bringing : words.bringButton}</label
        >
      </div>
    </section>`;
  }

  /** The page that has the list. What waits lies with one origin: elsewhere there is another list. */
  get #ownPage(): string | undefined {
    const page = pageUrl(this.settings?.pages.outbox ?? '', { agency: this.#agencyId ?? '' });
    return page && new URL(page, document.baseURI).origin === location.origin ? page : undefined;
  }

  get #view(): OutboxView {
    const { settings } = this;
    const { panel, trouble, busy } = this.#errands;
    return {
      level: this.headingLevel + 1,
      panel,
      trouble,
      isBusy: busy === 'panel',
      nameOf: (code) => this.#names.answer?.get(code),
      trackingUrl: (ref) => settings && pageUrl(settings.pages.tracking, { ref }),
      retry: ({ submissionId }) => this.#outbox.machine?.retry(submissionId),
      open: (row, kind) => void this.#errands.open(row, kind),
      close: () => void this.#errands.close(),
      confirm: (row, proof) => void this.#errands.confirm(row, proof),
    };
  }

  #tell(now: OutboxState): void {
    if (now.phase !== 'ready') return;
    const waiting = now.rows.filter((row) => !isEnded(row)).length;
    if (waiting !== this.#told) this.dispatchEvent(new OutboxChangeEvent(waiting));
    this.#told = waiting;
    this.#errands.keepTo(now.rows);
  }
}
