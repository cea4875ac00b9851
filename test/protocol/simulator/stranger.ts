/** Somebody else on the network: knows an id, or even a key, and tries what that is good for. */
import type { SealedSubmission } from '@motcua/openapi';
import { uuidV7 } from '@motcua/rules';
import { sealSubmission } from '../../../packages/headless/src/sealing/seal-submission.js';
import { agencyId, answerOfForm, procedureCode } from './catalogue.js';
import { rawOf, reachGateway } from './link.js';
import type { World } from './world.js';

const answers = {
  request: { certificate: 'khai-sinh', copies: 1 },
  filer: { kind: 'self' },
  applicant: { fullName: 'Nguoi La', birthDate: '1990-01-01' },
  consent: { truth: true },
};

export function planStranger(world: World): void {
  const { clock, dice, profile } = world;
  if (profile.stranger === 'none') return;
  const strike = async () => {
    if (profile.stranger === 'bytes') await tryUploads(world);
    else if (!(await takeId(world, profile.stranger === 'key')) && !world.isCalm) clock.after(500, () => void strike());
  };
  clock.after(dice.between(500, 12_000), () => void strike());
}

const wrongKey = 'AAAAAAAAAAAAAAAAAAAAAA';

/** A dossier without files, sealed as any client would. */
const sealOwn = ({ gateway, clock, dice }: World, submissionId: string, submissionKey: string) =>
  sealSubmission({
    now: () => clock.now,
    random: (length) => dice.bytes(length),
    content: { submissionId, agencyId, procedureCode, formVersion: answerOfForm.version, answers },
    files: [],
    secrets: { trackingSecret: 'ZZZZZZZZ', submissionKey },
    envelopeKey: gateway.keyring.publicKeys.envelope,
    keep: async () => {},
  });

function file(world: World, sealed: Omit<SealedSubmission, 'uploads'>) {
  const body = JSON.stringify({ ...sealed, uploads: [] } satisfies SealedSubmission);
  const request = { method: 'POST', url: '', headers: new Map([['content-type', 'application/json']]), body };
  world.strangersHash.add(sealed.contentHash);
  return reachGateway(world, rawOf(request, '/v1/submissions'));
}

/** Others file at the moment at which a citizen's dossier is taken in, and twice. */
export function planCrowd(world: World): void {
  const { clock, gateway, profile, dice } = world;
  if (!profile.crowd) return;
  const come = async () => {
    if (world.isCalm) return;
    const sealed = await sealOwn(world, uuidV7({ now: clock.now, random: dice.bytes(10) }), wrongKey);
    for (let times = 0; times < 2; times++) clock.after(dice.between(0, 12), () => void file(world, sealed));
  };
  // One at a time: theirs are taken in as well.
  const watch = () => gateway.whenTakingIn(() => void come());
  watch();
  clock.after(dice.between(5_000, 15_000), watch);
}

/** Files something of their own under the id of a citizen's draft. */
async function takeId(world: World, hasKey: boolean): Promise<boolean> {
  const { device, gateway, watch, causes } = world;
  const waiting = [...device.table('outbox').values()].find(({ state }) => state === 'sealed' || state === 'sending');
  if (!waiting || waiting.state === 'accepted') return false;
  const { submissionId } = waiting;
  const sealed = await sealOwn(world, submissionId, hasKey ? waiting.submissionKey : wrongKey);
  causes.stranger = true;
  const reply = await file(world, sealed);
  watch.note(`a stranger took …${submissionId.slice(-6)}: ${reply?.status}`);
  const owner = gateway.engine.committed('submissions').find((row) => row.submission_id === submissionId);
  const isTheirs = owner?.content_hash === sealed.contentHash;
  if (reply && reply.status < 300 && !isTheirs)
    watch.violated('strangers-out', 'a stranger got the receipt of other content than theirs');
  await askWithout(world, submissionId);
  return true;
}

async function askWithout(world: World, submissionId: string): Promise<void> {
  const request = (path: string, secret: string) =>
    rawOf({ method: 'GET', url: '', headers: new Map([['motcua-tracking-secret', secret]]), body: undefined }, path);
  const reply = await world.gateway.answer(request(`/v1/submissions/${submissionId}`, 'YYYYYYYY'));
  if (reply?.status === 200) world.watch.violated('strangers-out', 'a wrong secret opened a receipt');
}

/** Writes into uploads that are not theirs. */
async function tryUploads(world: World): Promise<void> {
  const { gateway, watch, dice, clock } = world;
  for (let times = 0; times < 20 && !world.isCalm; times++) {
    for (const { upload_id, size, complete } of gateway.engine.committed('uploads')) {
      if (complete) continue;
      const offset = gateway.disk.files.get(`/data/uploads/${upload_id}`)?.bytes.length ?? 0;
      const headers = new Map([
        ['motcua-submission-key', wrongKey],
        ['tus-resumable', '1.0.0'],
        ['content-type', 'application/offset+octet-stream'],
        ['upload-offset', `${offset}`],
      ]);
      const body = dice.bytes(Number(size) - offset);
      const path = `/v1/uploads/${upload_id}`;
      const reply = await gateway.answer(rawOf({ method: 'PATCH', url: '', headers, body }, path));
      if (reply && reply.status < 300) watch.violated('strangers-out', 'bytes were taken without the key');
    }
    await new Promise<void>((resolve) => void clock.after(300, resolve));
  }
}
