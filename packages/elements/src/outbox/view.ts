/** What the templates need of their element. */
import type { OutboxErrorCode, OutboxRow } from '@motcua/headless/outbox.js';

/** What somebody asked for and has not finished. */
export interface OpenPanel {
  readonly submissionId: string;
  readonly kind: 'save' | 'remove';
}

/** Why it was not done; beside the browser's own troubles. */
export interface OutboxTrouble {
  readonly code: OutboxErrorCode | 'full' | 'storage';
  readonly file?: number | undefined;
  readonly agencyId?: string | undefined;
}

/** What was done last, told once. */
export type OutboxDone = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'removed' | 'taken' };

export interface OutboxView {
  /** Level of the headings of rows. */
  readonly level: number;
  readonly panel: OpenPanel | undefined;
  /** Of the open panel. */
  readonly trouble: OutboxTrouble | undefined;
  /** Something is being checked, written or read. */
  readonly isBusy: boolean;
  /** Plain name of a procedure, once it is known. */
  nameOf(procedureCode: string): string | undefined;
  trackingUrl(submissionCode: string): string | undefined;
  retry(row: OutboxRow): void;
  open(row: OutboxRow, kind: OpenPanel['kind']): void;
  close(): void;
  /** @param proof as typed; empty where none is asked for */
  confirm(row: OutboxRow, proof: string): void;
}
