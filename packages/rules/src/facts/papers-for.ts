import type { Channel, ProcedureDocument } from '@motcua/openapi';

export interface PaperChoice {
  /** Name of the trường hợp; absent: not chosen yet. */
  readonly case?: string | undefined;
  /** How the dossier is filed; absent: not chosen yet. */
  readonly channel?: Channel | undefined;
}

/** The papers that one person needs who is in this trường hợp and files in this way, in the order of the record. */
export const papersFor = (
  papers: readonly ProcedureDocument[],
  { case: theCase, channel }: PaperChoice,
): ProcedureDocument[] =>
  papers.filter(
    (paper) =>
      (theCase === undefined || paper.case === undefined || paper.case === theCase) &&
      (channel === undefined || paper.channels === undefined || paper.channels.includes(channel)),
  );
