import { createHmac } from 'node:crypto';

/** What the gateway is told of a credit. */
export interface Credit {
  readonly transactionId: string;
  readonly accountNumber: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly purpose: string;
  /** ISO instant. */
  readonly bookedAt: string;
}

export interface NotifierOptions {
  readonly gateway: string;
  readonly secret: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly onAttempt: (attempt: number, result: string) => void;
  /** Milliseconds before the second attempt; doubled each time, up to a minute. */
  readonly firstPause?: number;
}

export interface Notifier {
  /** Tells the gateway of a credit until it has taken it in or refused it; resolves with its outcome, or `refused`. */
  tell(credit: Credit): Promise<string>;
  /** Gives up everything that is still to be told. */
  stop(): void;
}

const longestPause = 60_000;
const patience = 10_000;

/** Answers to which the same words will get the same answer for ever. A wrong clock or key, or a late start, passes. */
const final = [400, 409, 413, 422];

/** Value of `Motcua-Signature`: HMAC-SHA256 over time and body, in hex. */
export function signatureOf(body: string, secret: string, now: Date): string {
  const time = Math.floor(now.getTime() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}

/**
 * Posts signed notifications. A time-out or an error says nothing of whether the gateway heard it, so the same credit
 * is told again, by the same transactionId, until it answers; it counts once there.
 */
export function createNotifier(options: NotifierOptions): Notifier {
  const { gateway, secret, now, onAttempt, firstPause = 500 } = options;
  const url = new URL('/v1/payments/notifications/demo-bank', gateway);
  const stopped = new AbortController();
  const post = async (body: string): Promise<string | undefined> => {
    const reply = await options.fetch(url, {
      method: 'POST',
      // Signed anew each time, since a signature holds for five minutes only.
      headers: { 'Content-Type': 'application/json', 'Motcua-Signature': signatureOf(body, secret, now()) },
      body,
      signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(patience)]),
    });
    if (final.includes(reply.status)) return 'refused';
    if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
    return ((await reply.json()) as { readonly outcome?: string }).outcome;
  };
  return {
    async tell(credit) {
      const body = JSON.stringify(credit);
      for (let attempt = 1, pause = firstPause; ; attempt += 1, pause = Math.min(pause * 2, longestPause)) {
        try {
          const outcome = (await post(body)) ?? 'unknown';
          onAttempt(attempt, outcome);
          return outcome;
        } catch (error) {
          stopped.signal.throwIfAborted();
          onAttempt(
            attempt,
            error instanceof Error && error.message.startsWith('HTTP') ? error.message : 'không tới nơi',
          );
        }
        await sleep(pause, stopped.signal);
      }
    },
    stop: () => stopped.abort(),
  };
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
