import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signNotification, verifyNotification } from './bank-signature.js';

const now = new Date('2026-11-23T03:20:09Z');
const body = new TextEncoder().encode(JSON.stringify({ transactionId: 'A', amount: 16_000, purpose: 'MC7K2P9QXD4M' }));
const secret = 'shared with the bank';
const header = signNotification(body, secret, now);
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe("a bank's signature", () => {
  it('holds for these bytes, for five minutes', () => {
    expect(verifyNotification(body, header, secret, now)).toBe(true);
    expect(verifyNotification(body, header, secret, later(300))).toBe(true);
    expect(verifyNotification(body, header, secret, later(301))).toBe(false);
    expect(verifyNotification(body, header, secret, later(-301))).toBe(false);
  });

  it('holds for no other bytes, key, time or spelling', () => {
    expect(verifyNotification(body, header, 'another secret', now)).toBe(false);
    expect(verifyNotification(body, header.replace('t=1', 't=2'), secret, now)).toBe(false);
    for (const broken of [
      undefined,
      '',
      'v1=',
      header.toUpperCase(),
      `${header},v1=x`,
      ` ${header}`,
      header.slice(0, -1),
    ]) {
      expect(verifyNotification(body, broken, secret, now)).toBe(false);
    }
    const other = new TextEncoder().encode(JSON.stringify({ transactionId: 'A', amount: 1, purpose: 'MC7K2P9QXD4M' }));
    expect(verifyNotification(other, header, secret, now)).toBe(false);
  });

  it('survives none of 2,000 changes of a byte', () => {
    for (let i = 0; i < 1000; i += 1) {
      const changed = body.slice();
      const at = randomInt(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 + randomInt(255));
      expect(verifyNotification(changed, header, secret, now)).toBe(false);
      const place = randomInt(header.length);
      const mutant = header.slice(0, place) + String.fromCharCode(33 + randomInt(90)) + header.slice(place + 1);
      expect(verifyNotification(body, mutant, secret, now)).toBe(mutant === header);
    }
  });
});
