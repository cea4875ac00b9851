import { timingSafeEqual } from 'node:crypto';
import type { Receipt, SealedSubmission } from '@motcua/openapi';
import { answerAt, normaliseSecret, submissionCodeOf } from '@motcua/rules';
import { GatewayProblem } from '../http/problem.js';
import { submissionKeyHash } from '../keys/index.js';
import type { Services } from '../services.js';
import { UploadStore } from '../uploads/index.js';
import { checkSubmission } from './check-submission.js';
import { isSubmissionId } from './ids.js';
import { offeredHere } from './offered-here.js';
import { openSubmission } from './open-submission.js';
import { receiptInOrder, storedReceipt } from './stored-receipt.js';
import { type Submitted, takeIn } from './take-in.js';

export type SubmissionServices = Pick<Services, 'db' | 'catalogue' | 'keyring' | 'config' | 'files' | 'now'>;

/** What shows that somebody sent a submission; one of the two is enough. */
export interface ProofOfSending {
  readonly trackingSecret: string | undefined;
  readonly submissionKey: string | undefined;
}

/** Takes sealed submissions in, each exactly once. */
export class SubmissionStore {
  readonly #services: SubmissionServices;
  readonly #uploads: UploadStore;

  constructor(services: SubmissionServices) {
    this.#services = services;
    this.#uploads = new UploadStore(services);
  }

  /**
   * Checks a submission and stores it with its dossier, or gives the receipt it got before. The read that comes first
   * only spares work, and lets a repeat through after its offering has closed; races are decided in `takeIn`.
   */
  async submit(sealed: SealedSubmission): Promise<Submitted> {
    const { db, catalogue, keyring, now } = this.#services;
    const view = await catalogue.view();
    const submissionCode = submissionCodeOf(sealed.submissionId);
    const phone = view.agency(sealed.agencyId)?.receptionPlace.phone;
    const whom = { submissionCode, ...(phone === undefined ? {} : { phone }) };
    const earlier = await storedReceipt(db, sealed, whom);
    if (earlier) return { receipt: earlier, created: false };

    const at = now();
    const offered = offeredHere(view, sealed, whom, at);
    const opened = await openSubmission(keyring, sealed, whom);
    const { content, secrets } = opened;
    const definition = view.form(sealed.procedureCode, sealed.formVersion);
    if (!definition) throw new GatewayProblem('not-found');
    const { problems, files } = await checkSubmission(opened, sealed, definition, this.#uploads, at);
    if (problems.length > 0) throw new GatewayProblem('invalid-answers', { ...whom, errors: problems });

    const copies = definition.roles.copies && answerAt(content.answers, definition.roles.copies);
    const receipt = await keyring.signReceipt({
      kind: 'submission-receipt',
      submissionId: sealed.submissionId,
      submissionCode,
      agencyId: sealed.agencyId,
      procedureCode: sealed.procedureCode,
      contentHash: sealed.contentHash,
      receivedAt: at.toISOString(),
    });
    return takeIn(db, {
      at,
      sealed,
      content,
      files,
      offered,
      copies: typeof copies === 'number' && copies > 0 ? copies : undefined,
      trackingSecretHash: keyring.trackingSecretHash(sealed.submissionId, secrets.trackingSecret),
      submissionKeyHash: submissionKeyHash(secrets.submissionKey),
      receipt: receiptInOrder(receipt),
      whom,
    });
  }

  /** The receipt of a submission, for whoever can show that they sent it. Unknown and wrong cost the same work. */
  async receipt(submissionId: string, { trackingSecret, submissionKey }: ProofOfSending): Promise<Receipt | undefined> {
    const { db, keyring } = this.#services;
    const row = await db
      .selectFrom('submissions')
      .select(['tracking_secret_hash', 'submission_key_hash', 'receipt'])
      .where('submission_id', '=', isSubmissionId(submissionId) ? submissionId : nobody)
      .executeTakeFirst();
    const bySecret = equal(
      keyring.trackingSecretHash(submissionId, normaliseSecret(trackingSecret ?? '')),
      row?.tracking_secret_hash,
    );
    const byKey = equal(submissionKeyHash(submissionKey ?? ''), row?.submission_key_hash);
    return row && (bySecret || byKey) ? receiptInOrder(row.receipt) : undefined;
  }
}

/** An id that no client makes, so that a malformed one is looked up like any other. */
const nobody = '00000000-0000-0000-0000-000000000000';

const equal = (one: Buffer, other: Buffer | undefined) => timingSafeEqual(one, other ?? Buffer.alloc(one.length));
