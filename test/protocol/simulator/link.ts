/** The network between a tab and the gateway, and all that can become of one request and its answer. */
import type { Receipt } from '@motcua/openapi';
import { answerOfForm, detail, procedureCode } from './catalogue.js';
import type { Values } from './database/engine.js';
import type { LinkFault } from './profile.js';
import type { RawRequest, Reply } from './stand-ins/hono.js';
import type { SimulatedRequest, SimulatedResponse } from './stand-ins/ky.js';
import type { Tab } from './tab.js';
import { toldOf, type World } from './world.js';

const short = (path: string) => path.replace(/[\w-]{24,}/, (id) => `…${id.slice(-6)}`);

/** `fetch` of one tab. */
export function fetchOf(world: World, tab: Tab) {
  const { dice, watch, profile, device } = world;
  const meets = (fault: LinkFault) => !world.isCalm && dice.chance(profile.link[fault] ?? 0);
  const latency = () => dice.between(1, world.isCalm ? 40 : profile.latency);

  return async (request: SimulatedRequest): Promise<SimulatedResponse> => {
    const path = request.url.replace(/\?.*/, '');
    const what = `${request.method} ${short(path)}`;
    const isCatalogue = path.startsWith('/v1/procedures/');
    const fails = async (after: number): Promise<never> => {
      await tab.pass(after);
      watch.note(`${tab.name} ${what} broken`);
      throw new TypeError('Failed to fetch');
    };
    await tab.step(what);
    if (!device.isOnline) return fails(1);
    if (meets('lostBefore')) return fails(dice.chance(0.5) ? latency() : 45_000);
    const raw = rawOf(request, path);
    const cut =
      raw.body && request.method === 'PATCH' && meets('cutBody') ? dice.between(0, raw.body.length) : undefined;
    await tab.pass(latency());
    const sent =
      cut === undefined ? raw : { ...raw, body: (raw.body as Uint8Array<ArrayBuffer>).slice(0, cut), isCut: true };
    onSent(world, tab, sent);
    if (!isCatalogue && meets('duplicated')) {
      watch.note(`${tab.name} ${what} twice`);
      world.clock.after(dice.between(1, 9_000), () => void arrive(world, sent, tab));
    }
    const reply = isCatalogue ? catalogueReply(path) : await arrive(world, sent, tab);
    if (!reply || cut !== undefined) return fails(latency());
    if (meets('lostAfter')) return fails(60_000);
    if (meets('late')) await tab.pass(dice.between(6_000, 40_000));
    if (reply.status >= 400 && meets('lateRefusal')) await tab.pass(dice.between(2_000, 15_000));
    await tab.pass(latency());
    if (meets('resetAfter') || !device.isOnline) return fails(0);
    watch.note(`${tab.name} ${what} ${reply.status}`);
    if (meets('htmlPage')) return responseOf({ status: dice.pick([200, 200, 502, 404]), headers: {}, body: '<html>' });
    if (meets('error500')) return responseOf(internalError);
    if (meets('forged')) return responseOf(forged(world, raw, reply));
    if (meets('truncated')) return responseOf({ ...reply, body: reply.body?.slice(0, -2) ?? null });
    // A proxy that lies of offsets does so most where it is asked for one.
    const isLie = meets('offsetLies') || (request.method === 'HEAD' && profile.link.offsetLies && dice.chance(0.5));
    if (isLie && !world.isCalm && reply.headers['Upload-Offset']) {
      // Who is told that all of it arrived sends no more; twice in a row, and the gateway misses it twice.
      world.causes.uploadsLost = true;
      return responseOf({
        ...reply,
        headers: { ...reply.headers, 'Upload-Offset': String(dice.pick([dice.between(0, 400), 400])) },
      });
    }
    return responseOf(reply);
  };
}

/** The request reaches the gateway, from whomever. */
async function arrive(world: World, raw: RawRequest, by?: Tab): Promise<Reply | undefined> {
  const isSubmission = raw.method === 'POST' && raw.path === '/v1/submissions';
  const wasThere = isSubmission && isThere(world, raw);
  const reply = await world.gateway.answer(raw);
  if (reply && isSubmission) noteAnswer(world, raw, reply, wasThere);
  world.watch.note(`gateway answered ${raw.method} ${short(raw.path)} of ${by?.name} with ${reply?.status}`);
  return reply;
}

export { arrive as reachGateway };

export function rawOf(request: SimulatedRequest, path: string): RawRequest {
  const { method, headers, body } = request;
  return {
    method,
    path,
    body,
    isCut: false,
    headers: { get: (name) => headers.get(name.toLowerCase()) ?? null, has: (name) => headers.has(name.toLowerCase()) },
  };
}

const [detailText, formText] = [JSON.stringify(detail), JSON.stringify(answerOfForm)];
const catalogueReply = (path: string): Reply => ({
  status: 200,
  headers: {},
  body: path === `/v1/procedures/${procedureCode}` ? detailText : formText,
});

const responseOf = ({ status, headers, body }: Reply): SimulatedResponse => ({
  ok: status >= 200 && status < 300,
  status,
  headers: { get: (name) => headers[name] ?? null },
  // The catalogue's answers are large, and nobody changes what was read.
  json: async () => (body === detailText ? detail : body === formText ? answerOfForm : JSON.parse(body ?? '')),
});

const internalError: Reply = {
  status: 500,
  headers: {},
  body: JSON.stringify({ type: 'urn:motcua:problem:internal', title: 'x', status: 500, code: 'internal' }),
};

/** Somebody on the way answers in the gateway's place: with a receipt it did not sign. */
function forged({ clock }: World, raw: RawRequest, reply: Reply): Reply {
  if (!/^\/v1\/submissions(\/|$)/.test(raw.path)) return reply;
  const given = raw.method === 'POST' ? JSON.parse(String(raw.body)) : {};
  const submissionId = given.submissionId ?? raw.path.split('/').pop();
  const receipt: Receipt = {
    kind: 'submission-receipt',
    submissionId,
    submissionCode: 'AAAA-AAAA',
    agencyId: 'x',
    procedureCode,
    contentHash: given.contentHash ?? 'x',
    receivedAt: new Date(clock.now).toISOString(),
    keyId: 'receipt-1',
    signature: 'A'.repeat(86),
  };
  return { status: 201, headers: {}, body: JSON.stringify(receipt) };
}

/** Looks at what leaves a tab. */
function onSent(world: World, tab: Tab, raw: RawRequest): void {
  const { watch, causes, clock } = world;
  const asked = /^\/v1\/submissions\/(.+)$/.exec(raw.path)?.[1];
  if (asked) toldOf(world, asked).askedBy.add(tab.name);
  if (raw.method !== 'POST' || raw.path !== '/v1/submissions') return;
  const { submissionId, contentHash } = JSON.parse(String(raw.body)) as { submissionId: string; contentHash: string };
  const told = toldOf(world, submissionId);
  const last6 = `…${submissionId.slice(-6)}`;
  if (tab.holdsAlone) told.isHeldAlone = true;
  const others = [...told.sent.keys()].filter((hash) => hash !== contentHash && !told.refused.has(hash));
  // A tab that does not know of a refusal yet sends what was refused.
  const isStale = told.refused.has(contentHash);
  if (others.length > 0 && !told.isHeldAlone && !isStale)
    watch.violated('one-package', `${tab.name} sends a second one of ${last6}`);
  const first = told.sent.get(contentHash);
  const isLater = first !== undefined && first.by !== tab.name && tab.bornAt > first.at;
  if (isLater && !told.askedBy.has(tab.name) && !causes.diskTrouble)
    watch.violated('asked-first', `${tab.name} sends ${last6} again without asking`);
  if (!first) told.sent.set(contentHash, { by: tab.name, at: clock.now });
}

function noteAnswer(world: World, raw: RawRequest, { status, body }: Reply, wasThere: boolean): void {
  const { submissionId, contentHash } = JSON.parse(String(raw.body)) as { submissionId: string; contentHash: string };
  if (status < 400 || status >= 500 || body?.includes('submission-in-flight')) return;
  const { refused } = toldOf(world, submissionId);
  refused.set(contentHash, (refused.get(contentHash) ?? 0) + 1);
  if (wasThere) world.watch.violated('right-refusal', `the gateway refuses …${submissionId.slice(-6)}, which it has`);
}

/** Whether this very content had arrived before. */
function isThere({ gateway }: World, raw: RawRequest): boolean {
  const { submissionId, contentHash } = JSON.parse(String(raw.body)) as { submissionId: string; contentHash: string };
  const isSame = (row: Values) => row.submission_id === submissionId && row.content_hash === contentHash;
  return gateway.engine.committed('submissions').some(isSame);
}
