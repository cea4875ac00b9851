/** What a page of the wizard is given besides its state: the machine, and the few gestures the element itself keeps. */
import type { Wizard } from '@motcua/headless';
import type { FormField } from '@motcua/openapi';
import type { CommonParts } from './pages/common-parts.js';

export interface WizardView {
  readonly machine: Wizard;
  readonly parts: CommonParts;
  /** Level of the page's heading, 1 to 6. */
  readonly level: number;
  /** Deleting was asked for here and waits for its yes. */
  readonly confirming: boolean;
  /** Where the search for procedures is; undefined without a provider. */
  readonly searchUrl: string | undefined;
  /** The page that explains this procedure. */
  readonly procedureUrl: string | undefined;
  /** The same wizard on the gateway's own page, where this page's security policy keeps the gateway out. */
  readonly allowedUrl: string | undefined;
  confirm(open: boolean): void;
  /** Puts the focus into a field of this page. */
  focusField(path: string): void;
  /** Opens the page that asks for `path`, with the focus in its field. */
  edit(path: string): void;
  attach(field: FormField, input: HTMLInputElement): void;
  /** Files of this field are being read and stored. */
  attaching(path: string): boolean;
  /** Takes a file off; the focus stays with its field. */
  remove(path: string, fileId: string): void;
  /** Address of a picture of the draft; undefined until it has been read. */
  preview(fileId: string): string | undefined;
}
