import type { BankNotification, Dossier, NotificationReply, Payment } from '@motcua/openapi';
import type { CallOptions, SecretOptions } from '../call-options.js';
import { path } from '../transport/path.js';
import type { ReplyTo } from '../transport/reply-to.js';
import type { Transport } from '../transport/transport.js';
import { createEventReader } from './server-sent-events.js';

/** One citizen's dossier and its fee. `ref` is a dossier code or a submission code (mã nộp). An unknown one and a
 * wrong secret both reject with `not-found`. */
export interface DossierCalls {
  readonly dossiers: {
    status(ref: string, options?: SecretOptions): Promise<Dossier>;
    /** undefined: nothing moved since that revision. */
    statusAfter(ref: string, revision: number, options?: SecretOptions): Promise<Dossier | undefined>;
    /** The dossier now and after each change, until `signal` aborts (ends quietly) or the link ends. It does not come
     * back by itself. Rejects with `timeout` when the stream is silent for a minute. */
    events(ref: string, options?: SecretOptions): AsyncIterable<Dossier>;
    /** A payment of the fee; one that is pending is returned again. */
    startPayment(ref: string, options?: SecretOptions): Promise<Payment>;
    /** Adds papers that were asked for. This and the next three reject with `not-implemented` so far. */
    supplement(ref: string, options?: SecretOptions): Promise<ReplyTo<'postSupplement'>>;
    withdraw(ref: string, options?: SecretOptions): Promise<ReplyTo<'postWithdrawal'>>;
    rate(ref: string, options?: SecretOptions): Promise<ReplyTo<'postRating'>>;
    /** A code by phone, for who has lost the slip. */
    sendCode(ref: string, options?: CallOptions): Promise<ReplyTo<'postOneTimeCode'>>;
  };
  readonly payments: {
    get(paymentId: string, options?: SecretOptions): Promise<Payment>;
    /** For banks. @param notification sent as it stands when it is text, since the signature covers its bytes */
    notify(
      provider: string,
      notification: BankNotification | string,
      options: CallOptions & { readonly signature: string },
    ): Promise<NotificationReply>;
  };
}

/** The gateway writes a comment every 20 seconds; three missing ones are a dead link. */
const silenceMs = 60_000;

export const dossierCalls = ({ open, send }: Transport): DossierCalls => ({
  dossiers: {
    status: (ref, options) => send(path`/v1/dossiers/${ref}`, { ...options, personal: true }),
    statusAfter: (ref, after, options) =>
      send(path`/v1/dossiers/${ref}`, { ...options, personal: true, query: { after } }, async ({ response }) =>
        response.status === 204 ? undefined : response.json(),
      ),
    async *events(ref, options) {
      try {
        const link = await open(path`/v1/dossiers/${ref}/events`, { ...options, personal: true });
        const reader = link.response.body?.getReader();
        try {
          const decoder = new TextDecoder();
          const read = createEventReader();
          while (reader) {
            link.alive(silenceMs);
            const { done, value } = await link.within(reader.read());
            if (done) return;
            for (const { event, data } of read(decoder.decode(value, { stream: true })))
              if (event === 'dossier') yield await link.within((async () => JSON.parse(data))());
          }
        } finally {
          link.close();
          // A fetch that was passed in may not tie the body to the signal.
          reader?.cancel().catch(() => {});
        }
      } catch (error) {
        if (!options?.signal?.aborted) throw error;
      }
    },
    startPayment: (ref, options) =>
      send(path`/v1/dossiers/${ref}/payments`, { ...options, personal: true, method: 'post' }),
    supplement: (ref, options) =>
      send(path`/v1/dossiers/${ref}/supplements`, { ...options, personal: true, method: 'post' }),
    withdraw: (ref, options) =>
      send(path`/v1/dossiers/${ref}/withdrawal`, { ...options, personal: true, method: 'post' }),
    rate: (ref, options) => send(path`/v1/dossiers/${ref}/rating`, { ...options, personal: true, method: 'post' }),
    sendCode: (ref, options) => send(path`/v1/dossiers/${ref}/one-time-codes`, { ...options, method: 'post' }),
  },
  payments: {
    get: (paymentId, options) => send(path`/v1/payments/${paymentId}`, { ...options, personal: true }),
    notify: (provider, notification, { signature, signal }) =>
      send(path`/v1/payments/notifications/${provider}`, {
        signal,
        method: 'post',
        body: typeof notification === 'string' ? notification : JSON.stringify(notification),
        headers: { 'Content-Type': 'application/json', 'Motcua-Signature': signature },
      }),
  },
});
