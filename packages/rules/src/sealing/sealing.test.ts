import type { PublicJwk, Receipt, SubmissionContent } from '@motcua/openapi';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../canonical/base64url.js';
import type { Bytes } from '../canonical/bytes.js';
import { canonicalBytes } from '../canonical/canonical-json.js';
import { submissionCodeOf } from '../codes/submission-code.js';
import { contentHash } from './content-hash.js';
import { openEnvelope, sealEnvelope } from './envelope.js';
import { envelopeKeyAlgorithm, importContentKey, importEnvelopeKey, receiptKeyAlgorithm } from './keys.js';
import { receiptBytes, receiptSignature, verifyReceipt } from './receipt.js';
import { sealedOverhead } from './sealed-bytes.js';
import { openFile, sealFile } from './sealed-file.js';
import { openSecrets, sealSecrets } from './sealed-secrets.js';

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const submissionId = '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4';
const other = '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e5';
const fileId = 'b8f0c2d1-6e5a-4c3b-9a7e-0d1f2a3b4c5d';
const content: SubmissionContent = {
  submissionId,
  agencyId: 'thong-nhat-lang-son',
  procedureCode: '2.000635',
  formVersion: '1',
  answers: { applicant: { fullName: 'Vi Thị Mẹ' } },
  files: [],
  salt: 'BBBBBBBBBBBBBBBBBBBBBB',
  sealedAt: '2026-11-23T02:15:00.000Z',
};

let gateway: CryptoKeyPair;
let receipts: CryptoKeyPair;
let receiptJwk: PublicJwk;
beforeAll(async () => {
  gateway = await crypto.subtle.generateKey(envelopeKeyAlgorithm, true, ['deriveBits']);
  receipts = await crypto.subtle.generateKey(receiptKeyAlgorithm, true, ['sign', 'verify']);
  receiptJwk = (await crypto.subtle.exportKey('jwk', receipts.publicKey)) as PublicJwk;
});

const seal = async () => {
  const contentKey = await importContentKey(random(32));
  const gatewayKey = await importEnvelopeKey((await crypto.subtle.exportKey('jwk', gateway.publicKey)) as PublicJwk);
  const ephemeral = await crypto.subtle.generateKey(envelopeKeyAlgorithm, true, ['deriveBits']);
  const envelope = await sealEnvelope({
    ...{ submissionId, content: canonicalBytes(content), contentKey, gatewayKey, keyId: 'envelope-2026-1', ephemeral },
    ...{ contentIv: random(12), keyIv: random(12) },
  });
  return { contentKey, envelope };
};

describe('a sealed submission', () => {
  it('is opened by the gateway, byte for byte, and hashes to what was sent', async () => {
    const { envelope } = await seal();
    const opened = await openEnvelope({ envelope, submissionId, privateKey: gateway.privateKey });
    expect(JSON.parse(new TextDecoder().decode(opened.content))).toEqual(content);
    expect(toBase64Url(await crypto.subtle.digest('SHA-256', opened.content))).toBe(await contentHash(content));
    expect(JSON.stringify(envelope)).not.toContain('Vi Thị Mẹ');
    expect(envelope.ephemeralKey).toHaveLength(87);
  });

  it('carries its files under the same key, 28 bytes longer each', async () => {
    const { contentKey, envelope } = await seal();
    const photo = random(5000);
    const sealed = await sealFile({ contentKey, submissionId, fileId, iv: random(12), bytes: photo });
    expect(sealed).toHaveLength(photo.length + sealedOverhead);
    const opened = await openEnvelope({ envelope, submissionId, privateKey: gateway.privateKey });
    expect(await openFile(opened.contentKey, submissionId, fileId, sealed)).toEqual(photo);
    await expect(openFile(contentKey, submissionId, submissionId, sealed)).rejects.toThrow();
    await expect(openFile(contentKey, other, fileId, sealed)).rejects.toThrow();
    await expect(openFile(contentKey, submissionId, fileId, sealed.slice(0, 20))).rejects.toThrow();
  });

  it('carries its secrets beside the content, readable only together with it', async () => {
    const secrets = { trackingSecret: '7K2P9QXD', submissionKey: 'AAAAAAAAAAAAAAAAAAAAAA' };
    const { contentKey, envelope } = await seal();
    const sealed = await sealSecrets({ contentKey, submissionId, iv: random(12), secrets });
    const opened = await openEnvelope({ envelope, submissionId, privateKey: gateway.privateKey });
    expect(await openSecrets(opened.contentKey, submissionId, sealed)).toEqual(secrets);
    const stranger = await seal();
    await expect(openSecrets(stranger.contentKey, submissionId, sealed)).rejects.toThrow();
    await expect(openSecrets(contentKey, other, sealed)).rejects.toThrow();
    await expect(openFile(contentKey, submissionId, fileId, fromBase64Url(sealed))).rejects.toThrow();
    const bytes = fromBase64Url(sealed);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await expect(openSecrets(contentKey, submissionId, toBase64Url(bytes))).rejects.toThrow();
  });

  it('is not opened with another key, nor under another id', async () => {
    const { envelope } = await seal();
    const { privateKey } = await crypto.subtle.generateKey(envelopeKeyAlgorithm, true, ['deriveBits']);
    await expect(openEnvelope({ envelope, submissionId, privateKey })).rejects.toThrow();
    await expect(openEnvelope({ envelope, submissionId: other, privateKey: gateway.privateKey })).rejects.toThrow();
  });

  it('is not opened when one bit of it has changed', async () => {
    const { envelope } = await seal();
    const parts = fc.constantFrom('ephemeralKey', 'wrappedKey', 'ciphertext');
    await fc.assert(
      fc.asyncProperty(parts, fc.nat(), fc.integer({ min: 0, max: 7 }), async (part, at, bit) => {
        const bytes = fromBase64Url(envelope[part as 'wrappedKey']);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const changed = { ...envelope, [part]: toBase64Url(bytes) };
        await expect(
          openEnvelope({ envelope: changed, submissionId, privateKey: gateway.privateKey }),
        ).rejects.toThrow();
      }),
    );
  });

  it('is not opened when its ephemeral key is the same point written another way', async () => {
    const { envelope } = await seal();
    const point = fromBase64Url(envelope.ephemeralKey);
    point[0] = 6 + ((point[64] ?? 0) & 1); // the hybrid form of X9.62, which OpenSSL reads
    const changed = { ...envelope, ephemeralKey: toBase64Url(point) };
    await expect(openEnvelope({ envelope: changed, submissionId, privateKey: gateway.privateKey })).rejects.toThrow(
      TypeError,
    );
  });

  it('is not sealed with an IV of the wrong length', async () => {
    const contentKey = await importContentKey(random(32));
    await expect(sealFile({ contentKey, submissionId, fileId, iv: random(16), bytes: random(1) })).rejects.toThrow(
      RangeError,
    );
  });

  it('keeps its hash when members come in another order, or names in NFD', async () => {
    const shuffled = Object.fromEntries(Object.entries(content).reverse()) as unknown as SubmissionContent;
    expect(await contentHash(shuffled)).toBe(await contentHash(content));
    const nfd = { ...content, answers: { applicant: { fullName: 'Vi Thị Mẹ'.normalize('NFD') } } };
    expect(await contentHash(nfd)).toBe(await contentHash(content));
    expect(await contentHash({ ...content, salt: 'CCCCCCCCCCCCCCCCCCCCCC' })).not.toBe(await contentHash(content));
  });
});

describe('a receipt', () => {
  const unsigned = async (): Promise<Omit<Receipt, 'signature'>> => ({
    kind: 'submission-receipt',
    submissionId,
    submissionCode: submissionCodeOf(submissionId),
    agencyId: 'thong-nhat-lang-son',
    procedureCode: '2.000635',
    contentHash: await contentHash(content),
    receivedAt: '2026-11-23T02:15:08.120Z',
    keyId: 'receipt-2026-1',
  });
  const sign = async (receipt: Omit<Receipt, 'signature'>): Promise<Receipt> => ({
    ...receipt,
    signature: toBase64Url(await crypto.subtle.sign(receiptSignature, receipts.privateKey, receiptBytes(receipt))),
  });
  const keys = () => [{ keyId: 'receipt-2026-1', jwk: receiptJwk }];
  const expected = async () => ({ submissionId, contentHash: await contentHash(content) });

  it('counts when the gateway signed it for this submission', async () => {
    const receipt = await sign(await unsigned());
    expect(await verifyReceipt(receipt, keys())).toBe(true);
    expect(await verifyReceipt(receipt, keys(), await expected())).toBe(true);
    const reordered = Object.fromEntries(Object.entries(receipt).reverse()) as unknown as Receipt;
    expect(await verifyReceipt(reordered, keys())).toBe(true);
  });

  it('does not count with any member changed, added or missing', async () => {
    const receipt = await sign(await unsigned());
    for (const name of Object.keys(receipt) as (keyof Receipt)[]) {
      expect(await verifyReceipt({ ...receipt, [name]: `${receipt[name]}x` }, keys()), name).toBe(false);
      const { [name]: _, ...rest } = receipt;
      expect(await verifyReceipt(rest as Receipt, keys()), name).toBe(false);
    }
    expect(await verifyReceipt({ ...receipt, dueAt: '2026-11-26' } as Receipt, keys())).toBe(false);
  });

  it('does not count under another key of the same name, or none', async () => {
    const receipt = await sign(await unsigned());
    const stranger = await crypto.subtle.generateKey(receiptKeyAlgorithm, true, ['sign', 'verify']);
    const jwk = (await crypto.subtle.exportKey('jwk', stranger.publicKey)) as PublicJwk;
    expect(await verifyReceipt(receipt, [{ keyId: 'receipt-2026-1', jwk }])).toBe(false);
    expect(await verifyReceipt(receipt, [])).toBe(false);
    expect(await verifyReceipt(receipt, [{ keyId: 'receipt-2026-1', jwk: { ...receiptJwk, x: 'AAAA' } }])).toBe(false);
  });

  it('does not count for another submission, though truly signed', async () => {
    const foreign = await sign({ ...(await unsigned()), submissionId: other, submissionCode: submissionCodeOf(other) });
    expect(await verifyReceipt(foreign, keys())).toBe(true);
    expect(await verifyReceipt(foreign, keys(), await expected())).toBe(false);
    const changed = await sign({
      ...(await unsigned()),
      contentHash: await contentHash({ ...content, formVersion: '2' }),
    });
    expect(await verifyReceipt(changed, keys(), await expected())).toBe(false);
    const wrongCode = await sign({ ...(await unsigned()), submissionCode: submissionCodeOf(other) });
    expect(await verifyReceipt(wrongCode, keys())).toBe(false);
  });

  it.each([null, {}, 'ok', { signature: 'x' }])('is not an answer such as %j', async (answer) => {
    expect(await verifyReceipt(answer as unknown as Receipt, keys())).toBe(false);
  });
});
