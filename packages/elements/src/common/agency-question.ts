/** Asks once for the place a dossier belongs to: its name, its phone, its counter. */
import type { Client } from '@motcua/client';
import type { Agency } from '@motcua/openapi';
import type { ReactiveControllerHost } from 'lit';
import { Question } from './question.js';

type Args = readonly [Client | undefined, string | undefined];

/** Without an answer the element does without: `answer` stays undefined and nothing is said. */
export const agencyQuestion = (
  host: ReactiveControllerHost & { readonly isConnected: boolean },
  args: () => Args,
): Question<Args, Agency | undefined> =>
  new Question(host, {
    args,
    ask: ([client, agencyId], signal) =>
      client && agencyId ? client.agencies.get(agencyId, { signal }).catch(() => undefined) : undefined,
  });
