/** What only the late pages know to do: print and draw the slip's code; copy a row of a kit, save its files, take the code
 * that the portal gave. */
import type { KitFile, Wizard } from '@motcua/headless';
import { readReference } from '@motcua/rules';
import type { ReactiveController, TemplateResult } from 'lit';
import { QrCode } from '../common/qr-code.js';
import { saveFile } from '../common/save-file.js';
import { copyText } from './copy-text.js';
import { KitOpenEvent } from './kit-open-event.js';
import { PortalCodeKeepEvent } from './portal-code-keep-event.js';
import type { SubmissionWizard } from './submission-wizard.js';

export class LateGestures implements ReactiveController {
  readonly #host: SubmissionWizard;
  readonly #qrCode: QrCode;
  /** The row that was to be copied last, and whether it is in the clipboard. */
  copied: { readonly id: string; readonly name: unknown; readonly isDone: boolean } | undefined;
  /** The file that could not be read back last. */
  unread: string | undefined;
  /** What was typed last can be no dossier code. */
  isWrongCode = false;
  #isOpen = false;
  #isPrepared = false;

  constructor(host: SubmissionWizard) {
    this.#host = host;
    this.#qrCode = new QrCode(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const { state } = this.#host;
    if (state === 'accepted' || state === 'kit') void this.#preparePrinting();
    const isOpen = state === 'kit';
    if (isOpen && !this.#isOpen) this.#host.dispatchEvent(new KitOpenEvent());
    if (this.#isOpen && !isOpen) this.#forget();
    this.#isOpen = isOpen;
  }

  /** Behind the answers, or behind the next person, there may be another kit. */
  #forget(): void {
    this.copied = this.unread = undefined;
    this.isWrongCode = false;
  }

  /** Without that chunk the page is printed too, only with the host page around it. */
  async #preparePrinting(): Promise<void> {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    const part = await import('../common/print-alone.js').catch(() => undefined);
    if (part) new part.PrintAlone(this.#host, () => this.#host.state === 'accepted' || this.#host.state === 'kit');
    else this.#isPrepared = false;
  }

  /** @param label what it is, for those who do not see it */
  qrCode(text: string, label: string): TemplateResult {
    return this.#qrCode.template(text, label);
  }

  readonly print = (): void => window.print();

  /** Copies what the row of `button` shows. @param name what the row is called */
  async copy(id: string, name: unknown, isNumber: boolean, button: HTMLElement): Promise<void> {
    const shown = button.closest('.row')?.querySelector('dd');
    const text = shown?.textContent?.trim() ?? '';
    const isDone = await copyText(isNumber ? text.replace(/\s/g, '') : text, button, shown);
    this.copied = { id, name, isDone };
    this.#host.requestUpdate();
  }

  async save(machine: Wizard, { file, fileName }: KitFile): Promise<void> {
    const blob = await machine.readFile(file.fileId).catch(() => undefined);
    this.unread = blob ? undefined : file.fileId;
    if (blob) saveFile(blob, fileName);
    this.#host.requestUpdate();
  }

  /** A code that is there is told at the top of the page, where the focus goes. */
  async keepCode(machine: Wizard, input: HTMLInputElement): Promise<void> {
    const text = input.value.trim();
    const { state } = machine;
    const before = 'draft' in state ? state.draft.portalCode : undefined;
    const read = readReference(text);
    const code = read?.kind === 'dossier' ? read.code : undefined;
    this.isWrongCode = !code && (text !== '' || !before);
    this.#host.requestUpdate();
    if (this.isWrongCode) return input.focus();
    input.value = code ?? '';
    machine.keepPortalCode(code);
    this.#host.dispatchEvent(new PortalCodeKeepEvent(code));
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}
