/** Faults in how the gateway takes in. */
import type { Mutant } from './mutant.js';

const takeIn = 'packages/gateway/src/submissions/take-in.ts';
const storedReceipt = 'packages/gateway/src/submissions/stored-receipt.ts';
const submissions = 'packages/gateway/src/submissions/submission-store.ts';
const check = 'packages/gateway/src/submissions/check-submission.ts';
const uploads = 'packages/gateway/src/uploads/upload-store.ts';
const sweep = 'packages/gateway/src/uploads/sweep-uploads.ts';
const audit = 'packages/gateway/src/audit/append-audit.ts';
const submissionTables = 'packages/gateway/src/database/migrations/0002-submissions.ts';
const dossierTables = 'packages/gateway/src/database/migrations/0003-dossiers.ts';
const deskTables = 'packages/gateway/src/database/migrations/0005-desk.ts';

export const gatewayMutants: readonly Mutant[] = [
  {
    name: 'check-then-insert',
    fault: 'a read decides whether a submission is new, and no unique key',
    patches: [
      { file: submissionTables, find: 'submission_id uuid primary key,', replace: 'submission_id uuid not null,' },
      {
        file: submissionTables,
        find: 'submission_code text not null unique,',
        replace: 'submission_code text not null,',
      },
      {
        file: dossierTables,
        find: 'submission_id uuid not null unique references submissions,',
        replace: 'submission_id uuid not null,',
      },
      {
        file: dossierTables,
        find: '        submission_id uuid not null references submissions,\n        document_id',
        replace: '        submission_id uuid not null,\n        document_id',
      },
    ],
  },
  {
    name: 'insert-without-conflict',
    fault: 'a second arrival of the same submission is an error and not a repeat',
    patches: [{ file: takeIn, find: '    .onConflict((conflict) => conflict.doNothing())\n', replace: '' }],
  },
  {
    name: 'lock-timeout-swallowed',
    fault: 'a wait for an equal row that ends nowhere is passed over in silence',
    patches: [
      {
        file: takeIn,
        find: "    throw new GatewayProblem('submission-in-flight', { ...parcel.whom, retryAfter: 5 });",
        replace: '    return false;',
      },
    ],
  },
  {
    name: 'conflict-is-refused',
    fault: 'a wait for an equal row that ends nowhere is told as a refusal',
    patches: [
      {
        file: takeIn,
        find: "    throw new GatewayProblem('submission-in-flight', { ...parcel.whom, retryAfter: 5 });",
        replace: "    throw new GatewayProblem('offering-expired', parcel.whom);",
      },
    ],
  },
  {
    name: 'receipt-before-commit',
    fault: 'the receipt leaves before the transaction is committed',
    patches: [
      {
        file: submissions,
        find: '    return takeIn(db, {\n',
        replace:
          '    const begin = (parcel: Parameters<typeof takeIn>[1]) => {\n      void takeIn(db, parcel).catch(() => {});\n      return { receipt: parcel.receipt, created: true };\n    };\n    return begin({\n',
      },
    ],
  },
  {
    name: 'transaction-in-two',
    fault: 'submission and dossier are written in two transactions',
    patches: [
      {
        file: takeIn,
        find: '    if (await insertSubmission(tx, parcel)) {\n      await insertDossier(tx, parcel);',
        replace:
          '    if (await db.transaction().execute((first) => insertSubmission(first, parcel))) {\n      await insertDossier(tx, parcel);',
      },
    ],
  },
  {
    name: 'same-id-any-content',
    fault: 'the receipt of an id goes out whatever content comes with it',
    patches: [
      {
        file: storedReceipt,
        find: "  if (row.content_hash !== contentHash) throw new GatewayProblem('content-mismatch', whom);\n",
        replace: '',
      },
    ],
  },
  {
    name: 'receipt-for-anybody',
    fault: 'a receipt is given without key or secret',
    patches: [
      {
        file: submissions,
        find: 'return row && (bySecret || byKey) ?',
        replace: 'return row || (bySecret && byKey) ?',
      },
    ],
  },
  {
    name: 'repeat-refused-when-closed',
    fault: 'a repeat is refused because its offering has closed since',
    patches: [
      {
        file: submissions,
        find: '    if (earlier) return { receipt: earlier, created: false };\n\n    const at = now();\n    const offered = offeredHere(view, sealed, whom, at);\n',
        replace:
          '    const at = now();\n    const offered = offeredHere(view, sealed, whom, at);\n    if (earlier) return { receipt: earlier, created: false };\n',
      },
    ],
  },
  {
    name: 'expiry-not-moved',
    fault: 'uploads of a dossier keep the day on which orphans are swept',
    patches: [{ file: takeIn, find: "    .set({ expires_at: 'infinity' })", replace: '    .set({ complete: true })' }],
  },
  {
    name: 'swept-in-between',
    fault: 'an upload that was swept while its submission was checked is not missed',
    patches: [
      { file: takeIn, find: '  if (missing >= 0) {', replace: '  if (missing > files.length) {' },
      { file: dossierTables, find: 'upload_id text not null references uploads,', replace: 'upload_id text not null,' },
    ],
  },
  {
    name: 'sweep-takes-a-dossiers-file',
    fault: 'the sweep looks at the age of a file only',
    patches: [
      {
        file: sweep,
        find: '            .where(sql<boolean>`not exists (select from dossier_files f where f.upload_id = expired.upload_id)`)\n',
        replace: '',
      },
      { file: dossierTables, find: 'upload_id text not null references uploads,', replace: 'upload_id text not null,' },
      { file: takeIn, find: "    .set({ expires_at: 'infinity' })", replace: '    .set({ complete: true })' },
    ],
  },
  {
    name: 'complete-not-checked',
    fault: 'a file counts as kept before it is synced to the disk',
    patches: [
      { file: check, find: '      if (!row.complete) await store.complete(row);\n', replace: '' },
      { file: takeIn, find: "    .where('complete', '=', true)\n", replace: '' },
      { file: uploads, find: '    await this.files.sync(upload_id);\n', replace: '' },
    ],
  },
  {
    name: 'length-not-checked',
    fault: 'a file that came in part is taken in',
    patches: [
      {
        file: check,
        find: "      if (sealed?.length !== row.size) return 'file-missing';\n      // The",
        replace: "      if (!sealed) return 'file-missing';\n      // The",
      },
      {
        file: check,
        find: '      return faultOf({ file, submissionId: content.submissionId, contentKey, sealed });',
        replace: '      return undefined;',
      },
    ],
  },
  {
    name: 'upload-without-key',
    fault: 'whoever knows an upload may write into it',
    patches: [
      {
        file: uploads,
        find: '    return fits ? row : undefined;',
        replace: '    return fits || row ? row : undefined;',
      },
    ],
  },
  {
    name: 'audit-afterwards',
    fault: 'the audit row is written after the commit',
    patches: [
      {
        file: takeIn,
        find: '      await insertDossier(tx, parcel);\n',
        replace:
          '      await insertDossier(tx, parcel);\n      later = () => db.transaction().execute((own) => trace(own, parcel));\n',
      },
      {
        file: takeIn,
        find: '  return db.transaction().execute(async (tx) => {\n',
        replace:
          '  let later = async (): Promise<void> => {};\n  const taken = await db.transaction().execute(async (tx) => {\n',
      },
      {
        file: takeIn,
        find: "    throw new GatewayProblem('content-mismatch', whom);\n  });\n",
        replace: "    throw new GatewayProblem('content-mismatch', whom);\n  });\n  await later();\n  return taken;\n",
      },
      {
        file: takeIn,
        find: '  await announceDossier(tx, dossierId);\n  await appendAudit(tx, {\n',
        replace:
          '  await announceDossier(tx, dossierId);\n}\n\nasync function trace(tx: Transaction<Database>, { sealed, content, at }: CheckedPackage) {\n  await appendAudit(tx, {\n',
      },
    ],
  },
  {
    name: 'audit-without-lock',
    fault: 'two dossiers at once take the same place in the audit chain',
    patches: [
      {
        file: audit,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
        find: '  await sql`select pg_advisory_xact_lock(hashtextextended(${`motcua/audit/${entry.agencyId}`}, 0))`.execute(tx);\n',
        replace: '',
      },
      { file: deskTables, find: '        primary key (agency_id, seq),\n', replace: '' },
    ],
  },
];
