import { sql } from 'kysely';
import type { Services } from '../services.js';

/** Rows per transaction, so that a long list holds no locks for long. */
const batch = 100;

/**
 * Removes uploads that no submission took in before they expired, and gives their number. Run it about hourly; several
 * processes may do so at once.
 */
export async function sweepUploads({ db, files }: Pick<Services, 'db' | 'files'>, now: Date): Promise<number> {
  for (let removed = 0; ; ) {
    const gone = await db.transaction().execute(async (tx) => {
      // A submission that takes an upload in moves its expiry first. Whichever of the two locks the row first wins:
      // the delete sees the new expiry, or the submission sees that its file is gone.
      const rows = await tx
        .deleteFrom('uploads')
        .where('upload_id', 'in', (from) =>
          from
            .selectFrom('uploads as expired')
            .select('expired.upload_id')
            .where('expired.expires_at', '<', now)
            .where(sql<boolean>`not exists (select from dossier_files f where f.upload_id = expired.upload_id)`)
            .limit(batch)
            .forUpdate()
            .skipLocked(),
        )
        .returning('upload_id')
        .execute();
      // Before the commit: if a crash comes between, the row is still there for the next sweep.
      for (const row of rows) await files.remove(row.upload_id);
      return rows.length;
    });
    removed += gone;
    if (gone < batch) return removed;
  }
}
