import { type Client, isProblemError, isUnreachableError } from '@motcua/client';
import { decodeDetails, vietnamDay } from '@motcua/rules';
import type { Surroundings } from '../surroundings.js';
import type { FoundDetail } from './catalogue.js';
import type { CopyStore, KeptCopy } from './copy-store.js';

/** Keeps the details pack of an agency, and finds pages: at the gateway, else in the pack. */
export interface DetailsKeeper {
  /** Brings the pack up to date where it is time to.
   * @param isChanged the snapshot has just become another one */
  refresh(isChanged: boolean, signal: AbortSignal): Promise<void>;
  find(code: string, signal: AbortSignal | undefined): Promise<FoundDetail>;
}

export interface DetailsKeeperOptions extends Pick<Surroundings, 'now' | 'wait' | 'network'> {
  readonly client: Pick<Client, 'catalogue' | 'procedures'>;
  readonly agencyId: string | undefined;
  readonly copies: CopyStore;
}

/** A pack is some 80 kB: it is asked about when the catalogue changed, else twice a day. */
const freshMs = 12 * 3_600_000;
/** A page that is here is shown when the gateway has not answered by then. */
const patienceMs = 5_000;

export function createDetailsKeeper(options: DetailsKeeperOptions): DetailsKeeper {
  const { client, agencyId, copies, now, wait, network } = options;
  /** What this machine could not keep. */
  let unkept: KeptCopy | undefined;

  const readKept = async () => unkept ?? (await copies.read('details'));

  const findKept = async (code: string): Promise<FoundDetail | undefined> => {
    const copy = await readKept();
    if (!copy) return undefined;
    try {
      const detail = decodeDetails(copy.value).detail(code);
      return detail && { detail, from: 'kept', day: vietnamDay(copy.checkedAt) };
    } catch {
      await copies.drop('details');
      unkept = undefined;
      return undefined;
    }
  };

  return {
    async refresh(isChanged, signal) {
      if (agencyId === undefined) return;
      const before = await readKept();
      const isFresh = before && Math.abs(now() - before.checkedAt) < freshMs;
      if ((isFresh && !isChanged) || signal.aborted || !network.isOnline()) return;
      const copy = await client.catalogue.details(agencyId, { tag: before?.tag, signal });
      const checkedAt = now();
      if (!copy) return before === unkept ? undefined : copies.confirm('details', checkedAt);
      decodeDetails(copy.value);
      const kept = { ...copy, checkedAt };
      unkept = (await copies.keep('details', kept)) ? undefined : kept;
    },
    async find(code, signal) {
      if (!network.isOnline()) {
        const found = await findKept(code);
        if (found) return found;
      }
      const asked = client.procedures
        .get(code, { agency: agencyId, signal })
        .then((detail): FoundDetail => ({ detail, from: 'gateway', day: undefined }));
      const isAnswered = new AbortController();
      const late = wait(patienceMs, isAnswered.signal).then(() =>
        isAnswered.signal.aborted ? undefined : findKept(code),
      );
      try {
        return await Promise.race([asked, late.then((found) => found ?? asked)]);
      } catch (error) {
        const found = signal?.aborted || !isTrouble(error) ? undefined : await findKept(code);
        if (found) return found;
        throw error;
      } finally {
        isAnswered.abort();
      }
    },
  };
}

/** The gateway said nothing, or not by itself; what it refuses is refused. */
const isTrouble = (error: unknown): boolean =>
  isUnreachableError(error) ||
  (isProblemError(error) && (error.problem.status >= 500 || error.retryAfter !== undefined));
