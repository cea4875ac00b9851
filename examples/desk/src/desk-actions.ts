import type { DossierStatus, SettlementRequest } from '@motcua/openapi';

/** What the views may ask for. */
export interface DeskActions {
  signIn(token: string): void;
  signOut(): void;
  filter(status: DossierStatus | undefined): void;
  turnPage(to: 'next' | 'before'): void;
  /** Reads what is shown once more. */
  reload(): void;
  open(ref: string): void;
  close(): void;
  move(to: DossierStatus, note?: string): void;
  cancelNote(): void;
  /** Opens the form about money at the counter, or closes it. */
  askMoney(settling: boolean): void;
  settle(outcome: SettlementRequest['outcome'], note: string): void;
  print(): void;
}
