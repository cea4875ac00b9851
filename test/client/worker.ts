/** Runs inside a worker: everything the client does that a page's thread would do otherwise, and tells what came of it. */
import { createClient, isProblemError, isUnreachableError } from '@motcua/client';

export interface Told {
  readonly hasDocument: boolean;
  readonly found: readonly string[];
  readonly statuses: readonly number[];
  readonly refused: string;
  readonly stopped: string;
  readonly unreachable: string;
}

interface Asked {
  readonly gateway: string;
  readonly nowhere: string;
  readonly reference: string;
  readonly secret: string;
}

const problem = (error: unknown) =>
  isProblemError(error) ? error.code : isUnreachableError(error) ? error.reason : String(error);
const whyNot = (call: Promise<unknown>) => call.then(() => 'it went well', problem);

async function work({ gateway, nowhere, reference, secret }: Asked): Promise<Told> {
  const client = createClient({ baseUrl: gateway, locale: 'vi' });
  const { items } = await client.procedures.search({ q: 'trich luc khai sinh', agency: 'thong-nhat-lang-son' });
  const statuses = [(await client.dossiers.status(reference, { secret })).status];
  const enough = new AbortController();
  for await (const { status } of client.dossiers.events(reference, { secret, signal: enough.signal })) {
    statuses.push(status);
    enough.abort();
  }
  const late = new AbortController();
  const asking = client.agencies.search('xa', { signal: late.signal });
  late.abort(new Error('nobody waits any more'));
  return {
    hasDocument: 'document' in globalThis,
    found: items.map(({ code }) => code),
    statuses,
    refused: await whyNot(client.dossiers.status(reference, { secret: 'ABCD1234' })),
    stopped: await asking.then(
      () => 'it went well',
      (error: Error) => error.message,
    ),
    unreachable: await whyNot(createClient({ baseUrl: nowhere, timeout: 3_000 }).agencies.search('xa')),
  };
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  work(data).then(
    (told) => postMessage({ told }),
    (error) => postMessage({ broken: String(error?.stack ?? error) }),
  );
});
