import type { Channel, ProcedureDocument } from '@motcua/openapi';

/** What somebody said about her own matter; what is absent is not decided yet. */
export interface PaperChoice {
  readonly case?: string | undefined;
  readonly channel?: Channel | undefined;
}

/** The papers of one trường hợp, filed in one way. */
export const papersFor = (documents: readonly ProcedureDocument[], choice: PaperChoice): readonly ProcedureDocument[] =>
  documents.filter(
    (one) =>
      (one.case === undefined || one.case === choice.case) &&
      (choice.channel === undefined || !one.channels || one.channels.includes(choice.channel)),
  );
