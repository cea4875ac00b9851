import type { Dossier } from '@motcua/openapi';

export interface DossierStreamOptions {
  /** The dossier as it stands at this moment; undefined once it may not be shown any more. */
  readonly read: () => Promise<Dossier | undefined>;
  readonly first: Dossier;
  /** Resolves true at the next change, false after the time given (ms) without one. */
  readonly changed: (patience: number, signal: AbortSignal) => Promise<boolean>;
  /** Whether it is at another revision than this one; asked at each heartbeat, since news may be lost on its way. */
  readonly moved: (revision: number) => Promise<boolean>;
  /** Ends the stream: the reader left, or the gateway drains. */
  readonly signal: AbortSignal;
  /** May be called twice. */
  readonly onEnd: () => void;
  /** Milliseconds between comments that keep proxies from closing the link. */
  readonly heartbeat?: number;
}

/** A dossier's changes as `text/event-stream`: the whole dossier each time, its revision as id. */
export function dossierStream(options: DossierStreamOptions): ReadableStream<Uint8Array> {
  const left = new AbortController();
  const signal = AbortSignal.any([options.signal, left.signal]);
  const frames = framesOf({ ...options, signal });
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await frames.next().catch(() => ({ value: undefined, done: true }));
      if (done || value === undefined) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      left.abort();
      await frames.return(undefined);
      // A generator that was never asked runs no finally block.
      options.onEnd();
    },
  });
}

async function* framesOf({
  read,
  first,
  changed,
  moved,
  signal,
  onEnd,
  heartbeat = 20_000,
}: DossierStreamOptions): AsyncGenerator<string, undefined> {
  try {
    let shown = first;
    yield frameOf(shown);
    while (!signal.aborted) {
      const told = await changed(heartbeat, signal);
      if (signal.aborted) return undefined;
      if (!told && !(await moved(shown.revision))) {
        yield ': still here\n\n';
        continue;
      }
      const dossier = await read();
      if (!dossier) return undefined;
      if (dossier.revision === shown.revision) continue;
      shown = dossier;
      yield frameOf(shown);
    }
    return undefined;
  } finally {
    onEnd();
  }
}

const frameOf = (dossier: Dossier) => `event: dossier\nid: ${dossier.revision}\ndata: ${JSON.stringify(dossier)}\n\n`;
