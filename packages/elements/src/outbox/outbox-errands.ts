/** What somebody asks of the outbox by a button: saving, deleting, opening a file; and what came of it. */
import { isStorageError } from '@motcua/headless';
import { isOutboxError, type Outbox, type OutboxRow } from '@motcua/headless/outbox.js';
import type { ReactiveController, ReactiveElement } from 'lit';
import { saveFile } from '../common/save-file.js';
import type { OpenPanel, OutboxDone, OutboxTrouble } from './view.js';

export class OutboxErrands implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #outbox: () => Outbox | undefined;
  panel: OpenPanel | undefined;
  /** Of the panel. */
  trouble: OutboxTrouble | undefined;
  /** Of the file that was to be opened. */
  bringTrouble: OutboxTrouble | undefined;
  done: OutboxDone | undefined;
  busy: 'panel' | 'bring' | undefined;

  constructor(host: ReactiveElement, outbox: () => Outbox | undefined) {
    this.#host = host;
    this.#outbox = outbox;
    host.addController(this);
  }

  /** Somebody else's turn: nothing is left open. */
  hostDisconnected(): void {
    this.panel = this.trouble = this.bringTrouble = this.done = undefined;
  }

  /** Saving from a machine of one's own asks nothing; all else says first what it means. */
  async open(row: OutboxRow, kind: OpenPanel['kind']): Promise<void> {
    this.done = this.trouble = undefined;
    this.panel = { submissionId: row.submissionId, kind };
    if (kind === 'save' && row.proof === 'none') return this.confirm(row, '');
    await this.#focus('#panel');
  }

  /** The button that was pressed is there again. */
  async close(): Promise<void> {
    const { panel } = this;
    this.panel = this.trouble = undefined;
    if (panel) await this.#focus(`[id="${panel.submissionId}"] [data-name=${panel.kind}]`);
  }

  /** Its dossier may be gone: by another tab, or since its time is over. */
  keepTo(rows: readonly OutboxRow[]): void {
    const { panel, busy } = this;
    if (panel && !busy && !rows.some(({ submissionId }) => submissionId === panel.submissionId)) this.panel = undefined;
  }

  async confirm({ submissionId }: OutboxRow, proof: string): Promise<void> {
    const { panel } = this;
    const outbox = this.#outbox();
    if (!outbox || !panel || this.busy) return;
    this.#begin('panel');
    let place = '#title';
    try {
      if (panel.kind === 'save') {
        const { name, blob } = await outbox.exportPackage(submissionId, proof);
        saveFile(blob, name);
        this.done = { kind: 'saved', name };
        place = `[id="${submissionId}"] [data-name=save]`;
      } else {
        await outbox.remove(submissionId, proof);
        this.done = { kind: 'removed' };
      }
      this.panel = undefined;
    } catch (error) {
      this.trouble = troubleOf(error);
      place = '#proof';
    }
    this.busy = undefined;
    await this.#focus(place);
  }

  async bring(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    const outbox = this.#outbox();
    if (!file || !outbox || this.busy) return;
    this.#begin('bring');
    try {
      await outbox.importPackage(file);
      this.done = { kind: 'taken' };
    } catch (error) {
      this.bringTrouble = troubleOf(error);
    }
    // Else the browser would keep the file's name, and the same file could not be chosen again.
    input.value = '';
    this.busy = undefined;
    this.#host.requestUpdate();
  }

  #begin(busy: 'panel' | 'bring'): void {
    this.busy = busy;
    this.trouble = this.bringTrouble = this.done = undefined;
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

function troubleOf(error: unknown): OutboxTrouble {
  if (isOutboxError(error)) return error;
  return { code: isStorageError(error) && error.code === 'full' ? 'full' : 'storage' };
}
