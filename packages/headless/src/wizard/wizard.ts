import type { Machine } from '../machine.js';
import type { WizardState } from './wizard-state.js';

/** Takes a citizen from the first question to the signed receipt. Calls that do not fit the phase do nothing. */
export interface Wizard extends Machine<WizardState> {
  /** Loads subject and form; finds a draft of the same procedure on this machine. Safe to call once. */
  start(): void;
  /** Asks again after `unreachable`, sends again after `waiting` or `unknown`. */
  retry(): void;
  /** Opens a draft, or the slip it became, on this machine with its resume code. */
  resume(resumeCode: string): void;
  /** From resume or erased: begins a new draft. Others on this machine stay, each under its own code. */
  startNew(): void;
  /** Deletes the open draft, or the slip, from this machine; not while a package of it is on its way. */
  erase(): void;
  /** Keeps an answer. Text comes as typed; it is normalised (NFC, trimmed) when the page is left. */
  answer(path: string, value: string | number | boolean | undefined): void;
  /** Adds files. Each refusal (wrong type, over 20 MB, too many) becomes a problem of the page that names its file; the
   * others are kept. They are in the draft at once; resolves when they are on this machine, or could not be. */
  attach(path: string, documentId: string, files: readonly (Blob & { readonly name: string })[]): Promise<void>;
  removeFile(fileId: string): void;
  /** Reads a file of the draft back for a preview. */
  readFile(fileId: string): Promise<Blob | undefined>;
  next(): void;
  /** The page before; from review the last page; from the kit the review; from rejected the review; from a page opened by "Sửa" the review. */
  back(): void;
  /** From review or kit ("Sửa"), or rejected: opens the page that asks for `path` and comes back to review. */
  edit(path: string): void;
  /** Seals, stores the sealed package, uploads, sends, and asks until there is a receipt or a refusal. Of a dossier that
   * is filed on the national portal nothing is sealed or sent: its kit opens. */
  submit(): void;
  /** From the kit: keeps the code that the portal gave with the draft, as printed; nothing takes it off again. */
  keepPortalCode(code: string | undefined): void;
  /** Writes what is not yet on this machine; call it on `pagehide`. Resolves when it is written, or could not be. */
  flush(): Promise<void>;
}
