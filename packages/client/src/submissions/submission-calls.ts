import type { GatewayKeys, Receipt, SealedSubmission } from '@motcua/openapi';
import type { CallOptions, SecretOptions } from '../call-options.js';
import { path } from '../transport/path.js';
import type { Transport } from '../transport/transport.js';

/** Handing in, and asking whether it arrived. */
export interface SubmissionCalls {
  readonly keys: {
    /** The gateway's public keys: one to seal for, some to check receipts with. */
    get(options?: CallOptions): Promise<GatewayKeys>;
  };
  readonly submissions: {
    /** Sends once; never repeated here, since only the sender's outbox knows what a repeat would mean. The same
     * submission always gets the same receipt. Check the receipt's signature before believing it. */
    send(submission: SealedSubmission, options?: CallOptions): Promise<Receipt>;
    /** Did it arrive? Rejects with `not-found` where it did not, or where key and secret are wrong. */
    get(submissionId: string, options: SecretOptions & { readonly key?: string | undefined }): Promise<Receipt>;
  };
}

export const submissionCalls = ({ send }: Transport): SubmissionCalls => ({
  keys: { get: (options) => send('/v1/keys', options) },
  submissions: {
    send: (json, options) => send('/v1/submissions', { ...options, method: 'post', json }),
    get: (submissionId, options) => send(path`/v1/submissions/${submissionId}`, { ...options, personal: true }),
  },
});
