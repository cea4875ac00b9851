import { randomBytes, randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { MediaType } from '@motcua/openapi';
import { type Bytes, importContentKey, sealFile, sha256Base64Url } from '@motcua/rules';
import { expect, it } from 'vitest';
import { schemaCheck } from '../http/contract.js';
import { page, pdf, stream } from '../testing/pdf-parts.js';
import { faultOf, fileProblem } from './check-file.js';

const submissionId = '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4';

async function faultIn(mediaType: MediaType, bytes: Bytes) {
  const contentKey = await importContentKey(new Uint8Array(randomBytes(32)));
  const fileId = randomUUID();
  const sealed = await sealFile({ contentKey, submissionId, fileId, iv: new Uint8Array(randomBytes(12)), bytes });
  const file = { fileId, documentId: 'giay', mediaType, size: bytes.length, sha256: await sha256Base64Url(bytes) };
  return faultOf({ file, submissionId, contentKey, sealed });
}

it('a PDF is taken as paper, refused for what it could do, or for being more than anybody can check', async () => {
  expect(await faultIn('application/pdf', pdf(page()))).toBeUndefined();
  expect(await faultIn('application/pdf', pdf(page(), '8 0 obj <</S/Launch/F(x)>> endobj'))).toBe('file-type');
  const bomb = stream('/Filter/FlateDecode', deflateSync(new Uint8Array(140 * 1024 * 1024)));
  expect(await faultIn('application/pdf', pdf(page(), bomb))).toBe('file-complex');
});

it('whoever sent a file that is too complex is told so, and what to do, under a rule that every client knows', () => {
  const problem = fileProblem(2, 'file-complex');
  expect(problem).toMatchObject({ pointer: '/files/2', rule: 'file-type' });
  expect(problem.message).toContain('quá phức tạp');
  expect(schemaCheck('FieldProblem')(problem)).toBe(true);
});
