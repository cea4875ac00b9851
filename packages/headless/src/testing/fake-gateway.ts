import { type Client, createClient } from '@motcua/client';
import type {
  Dossier,
  GatewayKeys,
  Payment,
  Problem,
  ProblemCode,
  ProcedureDetail,
  PublicJwk,
  Receipt,
  SealedSubmission,
  SubmissionContent,
  SubmissionSecrets,
} from '@motcua/openapi';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import {
  checkAnswers,
  contentHash,
  envelopeKeyAlgorithm,
  openEnvelope,
  openFile,
  openSecrets,
  receiptBytes,
  receiptKeyAlgorithm,
  receiptSignature,
  sha256Base64Url,
  submissionCodeOf,
  toBase64Url,
  vietnamDay,
} from '@motcua/rules';
import { form } from './form.js';

/** What a request meets on its way; undefined lets it pass. */
export type Fault = (request: Request, answer: () => Promise<Response>) => Promise<Response> | undefined;

export interface Taken {
  readonly content: SubmissionContent;
  readonly secrets: SubmissionSecrets;
  readonly receipt: Receipt;
  readonly files: readonly Uint8Array[];
}

/** A gateway in this process, behind `fetch`: it opens, checks and signs like the real one, and fails when told to. */
export interface FakeGateway {
  readonly client: Client;
  /** What the clients call, for pages that have a link of their own. */
  readonly fetch: typeof globalThis.fetch;
  /** The same, but it does not wait long for an answer. */
  readonly hurriedClient: Client;
  readonly taken: Map<string, Taken>;
  readonly detail: ProcedureDetail;
  /** `POST /v1/submissions` and so on, in the order they came. */
  readonly asked: string[];
  /** Bytes of uploads as they came over the wire, repeated ones too. */
  uploadedBytes: number;
  /** Looks at every request first. */
  fault: Fault | undefined;
  /** Signs like the gateway; with a key of somebody else when `forged`. */
  sign(receipt: Omit<Receipt, 'signature' | 'keyId'>, forged?: boolean): Promise<Receipt>;
  problem(code: ProblemCode, status: number, more?: Partial<Problem>): Response;
  dossier: Dossier | undefined;
  payment: Payment | undefined;
  /** Tells all streams. */
  move(dossier: Dossier): void;
  endStreams(): void;
  forgetUploads(): void;
  readonly streams: number;
}

const pairOf = async (envelope: JsonWebKey | undefined) => {
  if (!envelope) return crypto.subtle.generateKey(envelopeKeyAlgorithm, true, ['deriveBits']);
  const { d: _, key_ops: _ops, ...known } = envelope;
  return {
    privateKey: await crypto.subtle.importKey('jwk', envelope, envelopeKeyAlgorithm, true, ['deriveBits']),
    publicKey: await crypto.subtle.importKey('jwk', known, envelopeKeyAlgorithm, true, []),
  };
};

const examples = spec.components.examples;
const baseUrl = 'https://gateway.example.vn';

/** @param envelope a private key, to open what was sealed to it before */
export async function createFakeGateway(envelope?: JsonWebKey): Promise<FakeGateway> {
  const envelopePair = await pairOf(envelope);
  const receiptPair = await crypto.subtle.generateKey(receiptKeyAlgorithm, true, ['sign', 'verify']);
  const otherPair = await crypto.subtle.generateKey(receiptKeyAlgorithm, true, ['sign', 'verify']);
  const publicJwk = async ({ publicKey }: CryptoKeyPair) => {
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
    return { kty, crv, x, y } as PublicJwk;
  };
  const keys: GatewayKeys = {
    envelope: { keyId: 'envelope-1', jwk: await publicJwk(envelopePair) },
    receipts: [{ keyId: 'receipt-1', jwk: await publicJwk(receiptPair) }],
  };
  const uploads = new Map<
    string,
    { submissionId: string; fileId: string; key: string; bytes: Uint8Array; size: number }
  >();
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let lastTaken: Promise<unknown> = Promise.resolve();

  const problem: FakeGateway['problem'] = (code, status, more = {}) =>
    Response.json({ type: `urn:motcua:problem:${code}`, title: 'Không được', status, code, ...more }, { status });
  const notFound = () => problem('not-found', 404);
  const sign: FakeGateway['sign'] = async (unsigned, forged = false) => {
    const receipt = { ...unsigned, keyId: 'receipt-1' };
    const { privateKey } = forged ? otherPair : receiptPair;
    const signature = await crypto.subtle.sign(receiptSignature, privateKey, receiptBytes(receipt));
    return { ...receipt, signature: toBase64Url(signature) };
  };

  const takeIn = async (sealed: SealedSubmission): Promise<Response> => {
    const { submissionId } = sealed;
    const before = gateway.taken.get(submissionId);
    if (before)
      return before.receipt.contentHash === sealed.contentHash
        ? Response.json(before.receipt)
        : problem('content-mismatch', 422, { phone: '0205 3xxx xxx' });
    const opened = await openEnvelope({
      envelope: sealed.envelope,
      submissionId,
      privateKey: envelopePair.privateKey,
    }).catch(() => undefined);
    if (!opened) return problem('unreadable-envelope', 422);
    const content: SubmissionContent = JSON.parse(new TextDecoder().decode(opened.content));
    const secrets = await openSecrets(opened.contentKey, submissionId, sealed.sealedSecrets).catch(() => undefined);
    if (!secrets) return problem('unreadable-envelope', 422);
    if ((await contentHash(content)) !== sealed.contentHash) return problem('unreadable-envelope', 422);
    const today = vietnamDay(content.sealedAt);
    const errors = checkAnswers(form, content.answers, content.files, { today, strict: true });
    const files: Uint8Array[] = [];
    for (const [index, file] of content.files.entries()) {
      const uploadId = sealed.uploads.find(({ fileId }) => fileId === file.fileId)?.uploadId ?? '';
      const upload = uploads.get(uploadId);
      const message = 'Tệp này chưa tới nơi.';
      if (upload?.bytes.length !== file.size + 28) {
        errors.push({ pointer: `/files/${index}`, rule: 'file-missing', message });
        continue;
      }
      const bytes = await openFile(opened.contentKey, submissionId, file.fileId, Uint8Array.from(upload.bytes));
      if ((await sha256Base64Url(bytes)) !== file.sha256)
        errors.push({ pointer: `/files/${index}`, rule: 'file-hash', message });
      files.push(bytes);
    }
    if (errors.length > 0) return problem('invalid-answers', 422, { errors, phone: '0205 3xxx xxx' });
    const receipt = await sign({
      kind: 'submission-receipt',
      submissionId,
      submissionCode: submissionCodeOf(submissionId),
      agencyId: content.agencyId,
      procedureCode: content.procedureCode,
      contentHash: sealed.contentHash,
      receivedAt: new Date().toISOString(),
    });
    gateway.taken.set(submissionId, { content, secrets: secrets as SubmissionSecrets, receipt, files });
    return Response.json(receipt, { status: 201 });
  };

  const answerUpload = async (request: Request, uploadId: string | undefined): Promise<Response> => {
    const key = request.headers.get('Motcua-Submission-Key') ?? '';
    if (!uploadId) {
      const metadata = Object.fromEntries(
        (request.headers.get('Upload-Metadata') ?? '').split(',').map((pair) => {
          const [member = '', value = ''] = pair.split(' ');
          return [member, atob(value)];
        }),
      );
      const id = `upload-${uploads.size + 1}`;
      const { submissionId = '', fileId = '' } = metadata;
      const size = Number(request.headers.get('Upload-Length'));
      uploads.set(id, { submissionId, fileId, key, size, bytes: new Uint8Array() });
      return new Response(null, { status: 201, headers: { Location: `/v1/uploads/${id}` } });
    }
    const upload = uploads.get(uploadId);
    if (!upload || upload.key !== key)
      return request.method === 'HEAD' ? new Response(null, { status: 404 }) : notFound();
    if (request.method === 'PATCH') {
      const body = new Uint8Array(await request.arrayBuffer());
      gateway.uploadedBytes += body.length;
      if (Number(request.headers.get('Upload-Offset')) !== upload.bytes.length) return problem('upload-conflict', 409);
      const whole = new Uint8Array(upload.bytes.length + body.length);
      whole.set(upload.bytes);
      whole.set(body, upload.bytes.length);
      upload.bytes = whole;
    }
    const headers = { 'Upload-Offset': String(upload.bytes.length) };
    return new Response(null, { status: request.method === 'PATCH' ? 204 : 200, headers });
  };

  const encoder = new TextEncoder();
  const eventOf = (dossier: Dossier) =>
    encoder.encode(`event: dossier\nid: ${dossier.revision}\ndata: ${JSON.stringify(dossier)}\n\n`);
  const stream = () => {
    let own: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        own = controller;
        streams.add(controller);
        if (gateway.dossier) controller.enqueue(eventOf(gateway.dossier));
      },
      cancel: () => void streams.delete(own),
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  };

  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const [, , group, id = '', part] = pathname.split('/');
    const { detail, dossier, payment } = gateway;
    if (group === 'procedures' && id !== detail.procedure.code) return notFound();
    if (group === 'procedures') return Response.json(part === 'form' ? { definition: form, schema: {} } : detail);
    if (group === 'keys') return Response.json(keys);
    if (group === 'uploads') return answerUpload(request, id || undefined);
    if (group === 'submissions' && request.method === 'POST') {
      // One after the other, as the real one's unique row has it.
      const sealed: SealedSubmission = await request.json();
      const taken = lastTaken.then(() => takeIn(sealed));
      lastTaken = taken.catch(() => {});
      return taken;
    }
    if (group === 'submissions') {
      const taken = gateway.taken.get(id);
      const { submissionKey, trackingSecret } = taken?.secrets ?? {};
      const isKnown =
        submissionKey === request.headers.get('Motcua-Submission-Key') ||
        trackingSecret === request.headers.get('Motcua-Tracking-Secret');
      return taken && isKnown ? Response.json(taken.receipt) : notFound();
    }
    if (request.headers.get('Motcua-Tracking-Secret') !== '7K2P9QXD') return notFound();
    if (group === 'payments') return payment ? Response.json(payment) : notFound();
    if (!dossier) return notFound();
    if (part === 'payments') return payment ? Response.json(payment) : problem('nothing-to-pay', 409);
    if (part === 'events') return stream();
    if (searchParams.get('after') === String(dossier.revision)) return new Response(null, { status: 204 });
    return Response.json(dossier);
  };

  const passOn = async (input: RequestInfo | URL) => {
    const request = input as Request;
    gateway.asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const { signal } = request;
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    const answered = async () => (await gateway.fault?.(request, () => answer(request))) ?? answer(request);
    return Promise.race([answered(), stopped]);
  };

  const gateway: FakeGateway = {
    client: createClient({ baseUrl, fetch: passOn }),
    fetch: passOn,
    hurriedClient: createClient({ baseUrl, fetch: passOn, timeout: 1_500 }),
    taken: new Map(),
    detail: structuredClone(examples['procedure-detail'].value) as ProcedureDetail,
    asked: [],
    uploadedBytes: 0,
    fault: undefined,
    sign,
    problem,
    dossier: undefined,
    payment: undefined,
    move(dossier) {
      gateway.dossier = dossier;
      for (const controller of streams) controller.enqueue(eventOf(dossier));
    },
    endStreams() {
      for (const controller of streams) controller.close();
      streams.clear();
    },
    forgetUploads: () => uploads.clear(),
    get streams() {
      return streams.size;
    },
  };
  return gateway;
}

export const exampleDossier = examples.processing.value as Dossier;
export const examplePayment = examples.pending.value as Payment;
