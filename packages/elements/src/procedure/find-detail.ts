/** Asks for one procedure; where the gateway cannot answer, what is kept on this machine is read. */
import { type Client, isProblemError } from '@motcua/client';
import type { Catalogue, FoundDetail } from '@motcua/headless/catalogue.js';

/** What a page needs of a catalogue. */
export type DetailSource = Pick<Catalogue, 'detail'>;

interface DetailQuestion {
  readonly client: Client;
  readonly code: string;
  readonly agencyId: string | undefined;
  /** A catalogue made elsewhere; else one is made, once it is needed. */
  readonly source: DetailSource | undefined;
}

export async function findDetail(question: DetailQuestion, signal: AbortSignal): Promise<FoundDetail> {
  const { client, code, agencyId } = question;
  try {
    const detail = await client.procedures.get(code, { ...(agencyId && { agency: agencyId }), signal });
    return { detail, from: 'gateway', day: undefined };
  } catch (error) {
    // What the gateway refuses is refused; what it cannot do now is not.
    if (signal.aborted || (isProblemError(error) && error.problem.status < 500)) throw error;
    return keptDetail(question, signal).catch(() => Promise.reject(error));
  }
}

/** Keeping is a chunk of its own: whoever has the network never asks for it. */
async function keptDetail(
  { client, code, agencyId, source }: DetailQuestion,
  signal: AbortSignal,
): Promise<FoundDetail> {
  if (source) return source.detail(code, signal);
  const { createCatalogue } = await import('@motcua/headless/catalogue.js');
  const catalogue = createCatalogue({ client, agencyId, pagesOnly: true });
  try {
    return await catalogue.detail(code, signal);
  } finally {
    catalogue.dispose();
  }
}
