import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.js';
import { GatewayProblem } from '../http/problem.js';
import { submissionKeyHash } from '../keys/index.js';
import type { Services } from '../services.js';
import type { SealedFiles } from './sealed-files.js';
import type { UploadRequest } from './upload-request.js';

export type UploadRow = Selectable<Database['uploads']>;

/** How long an upload waits for its next byte or its submission: a week, as long as browsers keep a sealed package. */
const lifetime = 7 * 24 * 3600_000;

/**
 * Uploads that one submission may announce. It has 40 files at most, so this leaves room for files that are sent anew,
 * and none for somebody who fills the disk in its name.
 */
export const mostPerSubmission = 100;

/** Bytes that every waiting upload counts for at least: a row and a file cost more than their content. */
const leastCost = 64 * 1024;

/** Any number; the same for every gateway on this database. */
const announcementLock = 0x6d6f7463_04;

/** The rows beside the sealed files: whose they are, how long they should be, whether they are whole. */
export class UploadStore {
  readonly #db: Services['db'];
  readonly #now: () => Date;
  readonly #mostWaiting: number;
  readonly files: SealedFiles;

  constructor({ db, now, config, files }: Pick<Services, 'db' | 'now' | 'config' | 'files'>) {
    this.#db = db;
    this.#now = now;
    this.#mostWaiting = config.waitingUploadBytes;
    this.files = files;
  }

  /**
   * Notes a new upload and gives its id. The row comes before the file, so that no file is ever without one.
   * @throws {GatewayProblem} `unavailable` while too much waits for its submission already.
   */
  async create(request: UploadRequest, submissionKey: string): Promise<string> {
    const uploadId = randomBytes(16).toString('hex');
    this.files.prepare();
    await this.#db.transaction().execute(async (tx) => {
      // One announcement at a time: two that both saw room for one would take it twice.
      await sql`select pg_advisory_xact_lock(${announcementLock})`.execute(tx);
      await this.#refuseFlood(tx, request);
      await tx
        .insertInto('uploads')
        .values({
          upload_id: uploadId,
          submission_id: request.submissionId,
          file_id: request.fileId,
          key_hash: submissionKeyHash(submissionKey),
          media_type: request.mediaType,
          size: request.size,
          created_at: this.#now(),
          expires_at: this.#expiry(),
        })
        .execute();
    });
    return uploadId;
  }

  /** Anybody may send files; without limits a single one could fill the disk that every dossier needs. */
  async #refuseFlood(tx: Transaction<Database>, { submissionId, size }: UploadRequest): Promise<void> {
    const { announced } = await tx
      .selectFrom('uploads')
      .select((select) => select.fn.countAll<number>().as('announced'))
      .where('submission_id', '=', submissionId)
      .executeTakeFirstOrThrow();
    if (announced >= mostPerSubmission) {
      throw new GatewayProblem('invalid-request', { detail: 'Hồ sơ này đã gửi quá nhiều tệp. Bớt tệp rồi nộp lại.' });
    }
    const { waiting } = await tx
      .selectFrom('uploads')
      .select(sql<number>`coalesce(sum(greatest(size, ${leastCost}::bigint)), 0)::bigint`.as('waiting'))
      // Those of a dossier never expire, and are no burden that could be laid down.
      .where('expires_at', '<', sql<Date>`'infinity'`)
      .executeTakeFirstOrThrow();
    if (waiting + Math.max(size, leastCost) > this.#mostWaiting) {
      throw new GatewayProblem('unavailable', { retryAfter: 300 });
    }
  }

  /** The upload, if this key opens it; an unknown one and a wrong key are told apart by nothing. */
  async open(uploadId: string, submissionKey: string): Promise<UploadRow | undefined> {
    const row = await this.find(uploadId);
    const hash = submissionKeyHash(submissionKey);
    const fits = timingSafeEqual(hash, row?.key_hash ?? Buffer.alloc(hash.length));
    return fits ? row : undefined;
  }

  /** Without a key; for the gateway's own reading. */
  async find(uploadId: string): Promise<UploadRow | undefined> {
    return this.#db
      .selectFrom('uploads')
      .selectAll()
      .where('upload_id', '=', uploadId)
      .where('expires_at', '>', this.#now())
      .executeTakeFirst();
  }

  /**
   * Makes a whole upload count: first on the disk, then in its row. Repeating it is harmless; it is asked for again
   * wherever a crash may have come between the two.
   */
  async complete({ upload_id, size }: Pick<UploadRow, 'upload_id' | 'size'>): Promise<void> {
    await this.files.sync(upload_id);
    await this.#db
      .updateTable('uploads')
      .set({ received: size, complete: true })
      .where('upload_id', '=', upload_id)
      .execute();
  }

  async noteReceived(uploadId: string, received: number): Promise<void> {
    await this.#db
      .updateTable('uploads')
      .set((set) => ({
        received: set.fn('greatest', ['received', set.val(received)]),
        // Never sooner: the upload may belong to a submission by now, and is kept for ever then.
        expires_at: set.fn('greatest', ['expires_at', set.cast<Date>(set.val(this.#expiry()), 'timestamptz')]),
      }))
      .where('upload_id', '=', uploadId)
      .where('size', '>=', received)
      .execute();
  }

  #expiry(): Date {
    return new Date(this.#now().getTime() + lifetime);
  }
}
