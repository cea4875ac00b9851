import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds a signed notification may be old, or ahead of our clock. */
export const signatureLifetime = 300;

/** Value of `Motcua-Signature` for a body: `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`. */
export function signNotification(body: Uint8Array, secret: string, now: Date): string {
  const time = Math.floor(now.getTime() / 1000);
  return `t=${time},v1=${macOf(body, secret, String(time)).toString('hex')}`;
}

/** Whether the header signs exactly these bytes with our secret, not long ago. */
export function verifyNotification(body: Uint8Array, header: string | undefined, secret: string, now: Date): boolean {
  const [, time = '', mac = ''] = /^t=(\d{1,12}),v1=([\da-f]{64})$/.exec(header ?? '') ?? [];
  const expected = macOf(body, secret, time);
  // Compared also when the header was no signature at all, so that all refusals take one way.
  const equal = timingSafeEqual(expected, mac === '' ? Buffer.alloc(expected.length) : Buffer.from(mac, 'hex'));
  return equal && Math.abs(now.getTime() / 1000 - Number(time)) <= signatureLifetime;
}

const macOf = (body: Uint8Array, secret: string, time: string) =>
  createHmac('sha256', secret).update(`${time}.`).update(body).digest();
