import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTemporaryPostgres, type TemporaryPostgres } from '../database/temporary-postgres.js';
import { appendAudit, hashOfRow } from './append-audit.js';
import { verifyAudit } from './verify-audit.js';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());

const append = (agencyId: string, subject: string) =>
  postgres.db.transaction().execute((tx) =>
    appendAudit(tx, {
      agencyId,
      at: new Date('2026-11-23T02:15:08.120Z'),
      actorKind: 'officer',
      actorId: 'someone',
      action: 'move-dossier',
      subject,
      detail: { from: 1, to: 2, dossierCode: null },
    }),
  );

/** What an attacker with the database's own rights would do: the trigger is no obstacle to them, the chain is. */
async function tamper(statement: string): Promise<void> {
  await sql
    .raw(`alter table audit disable trigger all; ${statement}; alter table audit enable trigger all`)
    .execute(postgres.db);
}

describe("an agency's audit chain", () => {
  it('holds although fifty entries come at once, and each agency counts for itself', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => append(i % 5 ? 'one' : 'other', `s${i}`)));
    const one = await verifyAudit(postgres.db, 'one');
    expect(one).toMatchObject({ intact: true, head: { seq: 40 } });
    expect(await verifyAudit(postgres.db, 'other')).toMatchObject({ intact: true, head: { seq: 10 } });
    expect(await verifyAudit(postgres.db, 'nobody')).toEqual({ intact: true, head: undefined });
  });

  it('cannot be changed by the gateway itself', async () => {
    await append('kept', 'a');
    await expect(sql`update audit set subject = 'b' where agency_id = 'kept'`.execute(postgres.db)).rejects.toThrow();
    await expect(sql`delete from audit where agency_id = 'kept'`.execute(postgres.db)).rejects.toThrow();
  });

  it.each([
    ['a changed subject', `update audit set subject = 'x' where agency_id = '$' and seq = 3`, 3, 'changed-row'],
    ['a changed detail', `update audit set detail = '{"to": 3}' where agency_id = '$' and seq = 4`, 4, 'changed-row'],
    ['a moved time', `update audit set at = at + interval '1 ms' where agency_id = '$' and seq = 2`, 2, 'changed-row'],
    ['another actor', `update audit set actor_id = null where agency_id = '$' and seq = 1`, 1, 'changed-row'],
    ['a row taken out', `delete from audit where agency_id = '$' and seq = 3`, 3, 'missing-row'],
    ['a new beginning', `delete from audit where agency_id = '$' and seq <= 2`, 1, 'missing-row'],
    [
      'a row of another chain',
      `update audit a set hash = b.hash from audit b where a.agency_id = '$' and a.seq = 5 and b.agency_id = 'one' and b.seq = 5`,
      5,
      'changed-row',
    ],
  ])('shows %s', async (name, statement, seq, fault) => {
    const agency = name.replaceAll(' ', '-');
    for (let i = 0; i < 6; i += 1) await append(agency, `s${i}`);
    expect(await verifyAudit(postgres.db, agency)).toMatchObject({ intact: true });
    await tamper(statement.replace('$', agency));
    expect(await verifyAudit(postgres.db, agency)).toEqual({ intact: false, seq, fault });
  });

  it('shows a row that was rewritten together with its own hash', async () => {
    for (let i = 0; i < 4; i += 1) await append('rewritten', `s${i}`);
    const rows = postgres.db.selectFrom('audit').selectAll().where('agency_id', '=', 'rewritten').where('seq', '=', 2);
    const hash = hashOfRow({ ...(await rows.executeTakeFirstOrThrow()), subject: 'x' }).toString('hex');
    await tamper(`update audit set subject = 'x', hash = '\\x${hash}' where agency_id = 'rewritten' and seq = 2`);
    expect(await verifyAudit(postgres.db, 'rewritten')).toEqual({ intact: false, seq: 3, fault: 'broken-link' });
  });

  it('shows a shortened end to whoever kept an earlier head', async () => {
    for (let i = 0; i < 5; i += 1) await append('short', `s${i}`);
    const verdict = await verifyAudit(postgres.db, 'short');
    const head = verdict.intact ? verdict.head : undefined;
    await tamper(`delete from audit where agency_id = 'short' and seq > 3`);
    expect(await verifyAudit(postgres.db, 'short')).toMatchObject({ intact: true, head: { seq: 3 } });
    expect(await verifyAudit(postgres.db, 'short', head)).toEqual({ intact: false, seq: 4, fault: 'cut-short' });
    await append('short', 'again');
    await append('short', 'and again');
    expect(await verifyAudit(postgres.db, 'short', head)).toMatchObject({
      intact: false,
      seq: 5,
      fault: 'changed-row',
    });
  });
});
