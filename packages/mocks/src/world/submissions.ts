/** Submissions, judged by what stands outside of the envelope: a mock does not open it. */
import type { Dossier, GatewayKeys, Receipt, SealedSubmission } from '@motcua/openapi';
import { exampleOf } from '../contract/examples.js';
import { exampleAgency, exampleForm, exampleProcedures } from './catalogue.js';
import { signedReceipt, submissionCodeFor } from './receipts.js';
import { answer, refuse, type Work } from './work.js';
import { opens, type World } from './world.js';

const getKeys: Work = (read) => answer(read, 200, exampleOf<GatewayKeys>('keys'));

const postSubmission: Work = async (read, world) => {
  const sealed = read.json as SealedSubmission;
  const submissionCode = submissionCodeFor(sealed.submissionId);
  const earlier = world.receipts.get(sealed.submissionId);
  if (earlier)
    return earlier.contentHash === sealed.contentHash
      ? answer(read, 200, earlier)
      : refuse(read, 'content-mismatch', { submissionCode });
  const offered = exampleProcedures().items.find(({ code }) => code === sealed.procedureCode);
  const isHere = sealed.agencyId === exampleAgency().agencyId;
  if (!offered || !isHere) return refuse(read, 'not-found');
  if (offered.mode === 'handoff') return refuse(read, 'handoff-offering', { submissionCode });
  if (sealed.formVersion !== exampleForm().definition.version) return refuse(read, 'not-found');
  const errors = missingFiles(sealed, world);
  if (errors.length > 0) return refuse(read, 'invalid-answers', { errors, submissionCode });
  const receipt = await takeIn(sealed, submissionCode, world);
  return answer(read, 201, receipt, { Location: `/v1/submissions/${sealed.submissionId}` });
};

const missingFiles = ({ uploads }: SealedSubmission, world: World) =>
  uploads.flatMap(({ uploadId }, index) => {
    const upload = world.uploads.get(uploadId);
    const arrived = upload && upload.bytes === upload.length;
    return arrived
      ? []
      : [{ pointer: `/files/${index}`, rule: 'file-missing' as const, message: 'Tệp này chưa tới nơi.' }];
  });

async function takeIn(sealed: SealedSubmission, submissionCode: string, world: World): Promise<Receipt> {
  const { submissionId, agencyId, procedureCode, contentHash } = sealed;
  const receivedAt = new Date().toISOString();
  const named = { submissionId, submissionCode, agencyId, procedureCode, contentHash, receivedAt };
  const receipt = await signedReceipt(named);
  // Two that came at once get one receipt.
  const earlier = world.receipts.get(submissionId);
  if (earlier) return earlier;
  world.receipts.set(submissionId, receipt);
  const key = world.uploads.get(sealed.uploads[0]?.uploadId ?? '')?.key;
  const kept = world.keep(arrived(submissionCode, agencyId, receivedAt));
  if (key) opens(kept.key, key);
  return receipt;
}

/** The example as it was on its first day: what was answered is sealed, so that copies and fee stay the example's. */
function arrived(submissionCode: string, agencyId: string, submittedAt: string): Dossier {
  const example = exampleOf<Dossier>('processing');
  const events = example.events.slice(0, 1).map((event) => ({ ...event, at: submittedAt }));
  const unknown = { dossierCode: null, receivedAt: null, receivedBy: null, dueAt: null };
  const fee = { ...example.fee, state: 'due' } as const;
  return { ...example, ...unknown, submissionCode, agencyId, submittedAt, status: 1, fee, events, revision: 0 };
}

const getSubmission: Work = (read, world) => {
  const receipt = world.receipts.get(read.path.submissionId ?? '');
  const kept = receipt && world.find(receipt.submissionCode);
  const [secret, key] = ['Motcua-Tracking-Secret', 'Motcua-Submission-Key'].map((name) => read.headers.get(name));
  const isOpen = kept && (opens(kept.tracking, secret ?? null) || opens(kept.key, key ?? null));
  return isOpen ? answer(read, 200, receipt) : refuse(read, 'not-found');
};

export const submissionWork = { getKeys, postSubmission, getSubmission };
