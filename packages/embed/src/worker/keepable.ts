/** When it was kept, in milliseconds since 1970. */
const keptAt = 'Motcua-Kept-At';

/** A form or a page has some 10 kB; what is much larger is none of ours. */
const mostBytes = 1_000_000;

/** Only what came whole, can be read, and is the same for everybody. */
export function mayBeKept({ status, type, headers }: Response): boolean {
  return (
    status === 200 &&
    !/^(?:opaque|opaqueredirect|error)$/.test(type) &&
    !/\b(?:no-store|private)\b/i.test(headers.get('Cache-Control') ?? '') &&
    !/\*|\b(?:cookie|authorization)\b/i.test(headers.get('Vary') ?? '')
  );
}

/** A copy that carries its day; undefined for what is too large. Rebuilt, since browsers refuse a kept redirect as a page. */
export async function keptCopy(reply: Response, now: number): Promise<Response | undefined> {
  const body = await reply.blob();
  if (body.size > mostBytes) return undefined;
  const headers = new Headers(reply.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set(keptAt, String(now));
  return new Response(body, { headers });
}

/** How long ago it was kept, in milliseconds; for ever where the clock went back. */
export function ageOf({ headers }: Response, now: number): number {
  const age = now - Number(headers.get(keptAt) ?? 0);
  return age < 0 ? Number.POSITIVE_INFINITY : age;
}

/** Whether it may be used unasked, as its sender said. */
export function isFresh(kept: Response, now: number): boolean {
  const [, seconds = '0'] = /\bmax-age=(\d+)/.exec(kept.headers.get('Cache-Control') ?? '') ?? [];
  return ageOf(kept, now) < Number(seconds) * 1_000;
}
