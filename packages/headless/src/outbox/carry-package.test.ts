import { canonicalBytes, sha256Base64Url } from '@motcua/rules';
import { describe, expect, it } from 'vitest';
import { inPhase, name, openStorage, rowsStored } from '../testing/fixtures.js';
import { atAnotherMachine, inStep, later, rowIn, setUpOutboxes } from '../testing/outbox-setup.js';
import { broken } from '../testing/wizard-setup.js';
import type { Outbox } from './outbox.js';
import { isOutboxError, type OutboxError } from './outbox-error.js';
import { magic, type PackageHeader } from './package-header.js';

const setup = setUpOutboxes();
const { outbox, leftWaiting, wizard } = setup;

const errorOf = async (asked: Promise<unknown>): Promise<OutboxError> => {
  const error = await asked.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!isOutboxError(error)) throw new Error(`no such error but ${error}`);
  return error;
};

/** A package that waits here, as a file; nothing reaches the gateway meanwhile. */
const exported = async () => {
  const draft = await leftWaiting();
  setup.gateway.fault = broken;
  const first = outbox({ device: 'personal' });
  await rowIn(first, ({ why }) => why === 'silent');
  const file = await first.exportPackage(draft.submissionId);
  return { draft, first, file };
};

const partsOf = async (blob: Blob) => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const length = new DataView(bytes.buffer).getUint32(magic.length);
  const begin = magic.length + 4;
  const header: PackageHeader = JSON.parse(new TextDecoder().decode(bytes.slice(begin, begin + length)));
  return { bytes, header, begin, filesAt: begin + length };
};

/** Another header before the same files; with a check that fits it, unless it is kept. */
const withHeader = async (blob: Blob, change: (header: PackageHeader) => object, keepsCheck = false) => {
  const { bytes, header, filesAt } = await partsOf(blob);
  const { check: before, ...content } = change(header) as PackageHeader;
  const check = keepsCheck ? before : await sha256Base64Url(canonicalBytes(content));
  const written = canonicalBytes({ ...content, check });
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, written.length);
  return new Blob([magic, length.buffer, written, bytes.slice(filesAt)]);
};
const flipped = async (blob: Blob, at: (parts: Awaited<ReturnType<typeof partsOf>>) => number) => {
  const parts = await partsOf(blob);
  const place = at(parts);
  parts.bytes[place] = (parts.bytes[place] ?? 0) ^ 1;
  return new Blob([parts.bytes]);
};

describe('a package that is carried to another machine', () => {
  it('is one file that nobody reads, under its mã nộp', async () => {
    const { draft, file } = await exported();
    expect(file.name).toBe(`ho-so-${draft.submissionCode}.motcua`);
    const { header, filesAt, bytes } = await partsOf(file.blob);
    expect([header.format, header.files.length, bytes.length - filesAt]).toEqual(['motcua-package/1', 1, 300_028]);
    const text = await file.blob.text();
    for (const private_ of [name, '1960-01-05', draft.resumeCode ?? '?', 'secretCheck', 'draftId'])
      expect(text).not.toContain(private_);
  });

  it('is sent from there, and the first machine learns of it by asking, without sending anything again', async () => {
    const { draft, first, file } = await exported();
    first.dispose();
    const back = atAnotherMachine();
    setup.gateway.fault = undefined;
    const second = outbox();
    expect(await second.importPackage(file.blob)).toBe(draft.submissionId);
    await inStep(second, 'accepted');
    expect(setup.gateway.uploadedBytes).toBe(300_028);
    second.dispose();
    back();
    setup.gateway.asked.length = 0;
    const again = outbox({ device: 'personal' });
    const { names } = await inStep(again, 'accepted');
    expect(names?.receipt).toEqual(setup.gateway.taken.get(draft.submissionId)?.receipt);
    expect(setup.gateway.asked.filter((line) => /^(POST|PATCH)/.test(line))).toEqual([]);
    // Her code still opens the slip with its secret, here and nowhere else.
    const form = wizard({ now: later });
    form.start();
    await inPhase(form, 'resume');
    form.resume(draft.resumeCode ?? '');
    expect((await inPhase(form, 'accepted')).receipt.submissionCode).toBe(draft.submissionCode);
  });

  it('counts once when both machines send it', async () => {
    const { first, file } = await exported();
    const back = atAnotherMachine();
    const second = outbox({ device: 'personal' });
    await second.importPackage(file.blob);
    setup.gateway.fault = undefined;
    back();
    first.retry();
    second.retry();
    const [a, b] = [await inStep(first, 'accepted'), await inStep(second, 'accepted')];
    expect(setup.gateway.taken.size).toBe(1);
    expect(a.names?.receipt).toEqual(b.names?.receipt);
  });

  it('may have arrived from there, and the first machine does not say otherwise', async () => {
    const { first } = await exported();
    expect(await rowIn(first, ({ isCopied }) => isCopied)).toMatchObject({ step: 'waiting', deletion: 'perhaps' });
    first.dispose();
    const again = outbox();
    expect(await rowIn(again, ({ why }) => why === 'silent')).toMatchObject({ step: 'waiting', deletion: 'perhaps' });
  });

  it('waits there without a network like one of its own, and survives the page', async () => {
    const { file } = await exported();
    atAnotherMachine();
    const second = outbox();
    await second.importPackage(file.blob);
    second.dispose();
    expect(await rowsStored()).toMatchObject({ outbox: 1, outboxFiles: 1, drafts: 0 });
    setup.gateway.fault = undefined;
    const next = outbox();
    await inStep(next, 'accepted');
    expect(await rowsStored()).toMatchObject({ outbox: 1, outboxFiles: 0 });
  });
});

describe('a file that is opened as a package', () => {
  const elsewhere = async (): Promise<{ file: Blob; second: Outbox }> => {
    const { first, file } = await exported();
    first.dispose();
    atAnotherMachine();
    return { file: file.blob, second: outbox() };
  };

  it('and is none, damaged, newer, or for another agency, is refused with words of its own; nothing of it stays', async () => {
    const { file, second } = await elsewhere();
    const { bytes } = await partsOf(file);
    const code = async (blob: Blob) => {
      const { code: said, file: which, agencyId } = await errorOf(second.importPackage(blob));
      return [said, which ?? agencyId];
    };
    const cut = (length: number) => new Blob([bytes.slice(0, length)]);
    expect(await code(new Blob(['\u00ff\u00d8 một tấm ảnh']))).toEqual(['not-a-package', undefined]);
    expect(await code(new Blob([]))).toEqual(['not-a-package', undefined]);
    expect(await code(new Blob(['MOTCUA2\n', bytes.slice(8)]))).toEqual(['newer-version', undefined]);
    expect(await code(await withHeader(file, (header) => ({ ...header, format: 'motcua-package/2' })))).toEqual([
      'newer-version',
      undefined,
    ]);
    expect(await code(await flipped(file, ({ filesAt }) => filesAt + 5))).toEqual(['damaged', 1]);
    expect(await code(await flipped(file, ({ filesAt }) => filesAt - 30))).toEqual(['damaged', 0]);
    expect(await code(await flipped(file, () => magic.length))).toEqual(['damaged', 0]);
    expect(await code(await flipped(file, () => magic.length + 3))).toEqual(['damaged', 0]);
    // Fits the shape, and only the gateway would find out.
    const otherKey = (header: PackageHeader) => ({ ...header, submissionKey: 'A'.repeat(22) });
    expect(await code(await withHeader(file, otherKey, true))).toEqual(['damaged', 0]);
    expect(await code(cut(10))).toEqual(['damaged', 0]);
    expect(await code(cut(100))).toEqual(['damaged', 0]);
    expect(await code(cut(bytes.length - 1))).toEqual(['damaged', 1]);
    expect(await code(new Blob([bytes, 'x']))).toEqual(['damaged', 1]);
    const other = await withHeader(file, (header) => ({
      ...header,
      submission: { ...header.submission, agencyId: 'xa-khac' },
    }));
    expect(await code(other)).toEqual(['other-agency', 'xa-khac']);
    expect(await openStorage().outbox.list()).toEqual([]);
    expect(await rowsStored()).toMatchObject({ outboxFiles: 0 });
  });

  it('and was written by hand is refused before anything is kept or asked', async () => {
    const { file, second } = await elsewhere();
    setup.gateway.asked.length = 0;
    const changes: readonly ((header: PackageHeader) => object)[] = [
      (header) => ({ ...header, submission: { ...header.submission, submissionId: '../../v1/keys' } }),
      (header) => ({ ...header, submission: { ...header.submission, envelope: 'x' } }),
      (header) => ({ ...header, submissionKey: 'x' }),
      (header) => ({ ...header, files: header.files.map((one) => ({ ...one, mediaType: 'text/html' })) }),
      (header) => ({ ...header, files: header.files.map((one) => ({ ...one, size: -1 })) }),
      (header) => ({ ...header, files: [...header.files, ...header.files] }),
    ];
    for (const change of changes) {
      const refused = await errorOf(second.importPackage(await withHeader(file, change)));
      expect([refused.code, refused.file], `${change}`).toEqual(['damaged', 0]);
    }
    expect([await rowsStored(), setup.gateway.asked]).toMatchObject([{ outbox: 0, outboxFiles: 0 }, []]);
  });

  it('twice, or where it was made, is told to be here already; after its receipt, to have arrived', async () => {
    const { first, file } = await exported();
    expect((await errorOf(first.importPackage(file.blob))).code).toBe('already-here');
    setup.gateway.fault = undefined;
    first.retry();
    await inStep(first, 'accepted');
    expect((await errorOf(first.importPackage(file.blob))).code).toBe('already-arrived');
    expect(await rowsStored()).toMatchObject({ outbox: 1, outboxFiles: 0 });
  });
});
