/** How long to wait after that many failures in a row: about 1 s, 2 s, 4 s … 30 s, each shortened by up to half, so that
 * many browsers do not come back in the same second.
 * @param random one byte, for the jitter */
export function backoff(failures: number, random: (length: number) => Uint8Array): number {
  const longest = Math.min(1000 * 2 ** Math.min(failures - 1, 10), 30_000);
  return Math.round(longest * (1 - (random(1)[0] ?? 0) / 512));
}
