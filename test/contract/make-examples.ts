/**
 * Makes the contract's sealed example anew, with keys, file, receipt and payment that belong to it, and the catalogue as
 * browsers keep it. Needed only when the form, the envelope, the receipt, the catalogue's examples or its format change; `examples.test.ts` says when. From the repository's root, after a build:
 *
 *     pnpm --filter @motcua/test exec esbuild contract/make-examples.ts --bundle --platform=node --format=esm \
 *       --packages=external --outfile=results/make-examples.mjs
 *     node test/results/make-examples.mjs && pnpm generate
 *
 * Existing example keys are kept; without them new ones are made.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type {
  Agency,
  Dossier,
  ProcedureDetail,
  ProcedureList,
  PublicJwk,
  Receipt,
  SubmissionContent,
  SubmissionSecrets,
} from '@motcua/openapi';
import { encodeDetails, encodeSnapshot } from '@motcua/rules';
import sharp from 'sharp';
import { parse } from 'yaml';
import type { KeyFile } from './examples.js';
import { answersForHerMother } from './foreign-client/answers.js';
import { canonical, sha256 } from './foreign-client/canonical.js';
import { seal } from './foreign-client/seal.js';
import { writeVietQr } from './foreign-client/vietqr.js';

type Examples = Record<string, { summary: string; value: Record<string, unknown> }>;

const here = resolve('test/contract');
const examplesFolder = resolve('openapi/components/examples');

const base64url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');

function exampleKey(purpose: KeyFile['purpose']): KeyFile {
  const path = join(here, 'example-keys', `${purpose}-example.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as KeyFile;
  const { kty, crv, x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  }) as PublicJwk & { d: string };
  const file: KeyFile = {
    note: "Public for ever: the key of the contract's examples. Never take it for real dossiers.",
    keyId: `${purpose}-example`,
    purpose,
    createdAt: '2026-11-01T00:00:00.000Z',
    privateJwk: { kty, crv, x, y, d },
  };
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
  return file;
}

/** A small picture of a page with lines of writing, filled up to the length that the contract's upload example names. */
async function examplePhoto(length: number): Promise<Buffer> {
  const lines = Array.from({ length: 6 }, (_, line) => `<rect x="8" y="${22 + line * 12}" width="74" height="2"/>`);
  const page = `<svg width="90" height="120"><rect width="90" height="120" fill="#fdfbf5"/>${lines.join('')}</svg>`;
  const jpeg = await sharp(Buffer.from(page)).jpeg({ quality: 40 }).toBuffer();
  const missing = length - jpeg.length - 4;
  if (missing < 0) throw new Error(`the picture alone has ${jpeg.length} bytes`);
  // A comment segment directly behind the start marker: every reader passes over it.
  const head = Buffer.of(0xff, 0xfe, (missing + 2) >> 8, (missing + 2) & 0xff);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.alloc(missing, 'vi du '), jpeg.subarray(2)]);
}

const publicPart = ({ keyId, privateJwk: { d: _, ...jwk } }: KeyFile) => ({ keyId, jwk });

function signedReceipt(unsigned: Omit<Receipt, 'signature'>, key: KeyFile): Receipt {
  const signature = sign('sha256', Buffer.from(canonical(unsigned)), {
    key: { ...key.privateJwk },
    format: 'jwk',
    dsaEncoding: 'ieee-p1363',
  });
  return { ...unsigned, signature: signature.toString('base64url') };
}

/** Changes values of one examples file; every other line stays as it is. */
function change(name: string, edit: (examples: Examples) => void): void {
  const path = join(examplesFolder, `${name}.yaml`);
  const text = readFileSync(path, 'utf8');
  const examples = parse(text) as Examples;
  edit(examples);
  const comment = text.split('\n').filter((line) => line.startsWith('#'));
  const entries = Object.entries(examples).flatMap(([entry, { summary, value }]) => [
    `${entry}:`,
    `  summary: ${JSON.stringify(summary)}`,
    `  value: ${inline(value)}`,
  ]);
  writeFileSync(path, `${[...comment, ...entries].join('\n')}\n`);
}

/** JSON on one line with a space behind each comma and colon, as the files have it. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`)
    .join(', ')}}`;
}

mkdirSync(join(here, 'example-keys'), { recursive: true });
mkdirSync(join(here, 'example-files'), { recursive: true });
const envelopeKey = exampleKey('envelope');
const receiptKey = exampleKey('receipt');
const photo = await examplePhoto(1200);
const fileId = 'b8f0c2d1-6e5a-4c3b-9a7e-0d1f2a3b4c5d';
const file = { fileId, documentId: 'van-ban-uy-quyen', sha256: sha256(photo), size: photo.length };
const content: SubmissionContent = {
  submissionId: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4',
  agencyId: 'thong-nhat-lang-son',
  procedureCode: '2.000635',
  formVersion: '1',
  answers: answersForHerMother,
  files: [{ ...file, mediaType: 'image/jpeg' }],
  salt: base64url('muoi-trong-vi-du'),
  sealedAt: '2026-11-23T02:15:02.000Z',
};
const secrets: SubmissionSecrets = { trackingSecret: '7K2P9QXD', submissionKey: base64url('khoa-nop-vi-du-1') };
const { submission, files } = seal({ content, secrets, files: [{ fileId, bytes: photo }] }, publicPart(envelopeKey));
const { submissionId, agencyId, procedureCode, contentHash } = submission;
const receipt = signedReceipt(
  {
    kind: 'submission-receipt',
    submissionId,
    submissionCode: 'HBFN0-W1AF4',
    agencyId,
    procedureCode,
    contentHash,
    receivedAt: '2026-11-23T02:15:08.120Z',
    keyId: receiptKey.keyId,
  },
  receiptKey,
);

writeFileSync(join(here, 'example-files/authorisation.jpg'), photo);
writeFileSync(join(here, 'example-files/authorisation.sealed'), files.get(fileId) ?? '');
change('submission', (examples) => {
  Object.assign(examples.keys ?? {}, {
    value: { envelope: publicPart(envelopeKey), receipts: [publicPart(receiptKey)] },
  });
  Object.assign(examples.sealed ?? {}, {
    value: { ...submission, uploads: [{ fileId, uploadId: 'f3a1c5e79b2d4f60' }] },
  });
  Object.assign(examples.receipt ?? {}, { value: receipt });
});
change('dossier', (examples) => {
  const detail = examples['desk-detail']?.value as { dossier: Dossier; answers: unknown; files: object[] };
  detail.answers = answersForHerMother;
  detail.files = [{ ...detail.files[0], fileId, size: photo.length }];
});
change('payment', (examples) => {
  const pending = examples.pending?.value as { amount: number; method: Record<string, string> };
  const { bankBin = '', accountNumber = '', purpose = '' } = pending.method;
  pending.method.payload = writeVietQr({ bankBin, accountNumber, amount: pending.amount, purpose });
});
change('catalogue', (examples) => {
  const exampleOf = <T>(name: string) => examples[name]?.value as T;
  const agency = exampleOf<Agency>('agency');
  const procedures = exampleOf<ProcedureList>('procedure-list').items.slice(0, 1);
  const details = [exampleOf<ProcedureDetail>('procedure-detail')];
  Object.assign(examples.snapshot ?? {}, { value: encodeSnapshot({ agency, day: '2026-11-24', procedures }) });
  const all = { agency: null, day: '2026-11-24', procedures: procedures.map((one) => ({ ...one, mode: null })) };
  Object.assign(examples['snapshot-of-all'] ?? {}, { value: encodeSnapshot(all) });
  Object.assign(examples.details ?? {}, { value: encodeDetails({ agency, details }) });
});
console.log('Examples made; now run `pnpm generate`.');
