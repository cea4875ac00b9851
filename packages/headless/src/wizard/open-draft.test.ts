import { describe, expect, it, vi } from 'vitest';
import {
  answerAll,
  eventually,
  everythingStored,
  inPhase,
  name,
  openStorage,
  photo,
  rowsStored,
  started,
} from '../testing/fixtures.js';
import { pageOf, setUpWizards } from '../testing/wizard-setup.js';

const setup = setUpWizards();
const { wizard } = setup;

describe('a draft on this machine', () => {
  const leave = async () => {
    const one = await started(wizard());
    await answerAll(one);
    const { draft } = await inPhase(one, 'review');
    expect(draft.saved === 'saved' || draft.saved === 'saving').toBe(true);
    await one.flush();
    expect(one.state).toMatchObject({ draft: { saved: 'saved' } });
    one.dispose();
    return draft;
  };

  it('opens with its code, however it is typed, with all answers, files and the place', async () => {
    const draft = await leave();
    const one = wizard();
    one.start();
    await inPhase(one, 'resume');
    one.resume(` ${draft.resumeCode.slice(0, 5).toLowerCase()}-${draft.resumeCode.slice(5)}`.replaceAll('0', 'o'));
    const after = await inPhase(one, 'review');
    expect(after.draft).toEqual({ ...draft, saved: 'saved' });
    const [file] = after.draft.files;
    expect(file?.name).toBe('giấy ủy quyền của mẹ.jpg');
    const bytes = await one.readFile(file?.fileId ?? '');
    expect(await bytes?.arrayBuffer()).toEqual(await photo().arrayBuffer());
    one.submit();
    await inPhase(one, 'accepted');
    expect([...setup.gateway.taken.keys()]).toEqual([draft.submissionId]);
  });

  it('does not open with another code', async () => {
    await leave();
    const one = wizard();
    one.start();
    await inPhase(one, 'resume');
    one.resume('0000000000');
    expect(one.state).toMatchObject({ phase: 'resume', opening: true });
    await eventually(() => one.state).toMatchObject({ phase: 'resume', wrongCode: true, opening: false });
  });

  it('cannot be read by anybody else: not a name, file name, answer, secret or code', async () => {
    const draft = await leave();
    const stored = await everythingStored();
    expect(stored).toContain('2.000635');
    for (const text of [name, 'Ngọc', '1960', 'giấy ủy quyền', 'khai-sinh', 'relative', draft.submissionId])
      expect(stored).not.toContain(text.normalize());
    expect(stored).not.toContain(draft.resumeCode);
    expect(stored).not.toContain(draft.submissionCode);

    // The search finds what is there: the same name, written as it is, in the middle of a buffer.
    const { buffer } = new TextEncoder().encode(`{"x":"${name.normalize('NFD')}"}`);
    const empty = new ArrayBuffer(0);
    await openStorage().drafts.put({
      draftId: 'control',
      procedureCode: '',
      agencyId: '',
      updatedAt: 0,
      salt: empty,
      iv: empty,
      data: buffer as ArrayBuffer,
    });
    expect(await everythingStored()).toContain(name.normalize());
  });

  it('is purged by starting over, and the next citizen sees nothing of it', async () => {
    const before = await leave();
    const one = wizard();
    one.start();
    await inPhase(one, 'resume');
    one.startOver();
    const { draft } = await inPhase(one, 'page');
    expect(draft.submissionId).not.toBe(before.submissionId);
    expect(draft.answers).toEqual({ request: { copies: 1 } });
    expect(await rowsStored()).toEqual({ drafts: 0, draftFiles: 0, outbox: 0, outboxFiles: 0 });
  });

  it('is there after a crash 300 ms behind the last answer, without anybody pressing anything', async () => {
    const one = await started(wizard());
    one.answer('request.certificate', 'khai-sinh');
    const { draft } = pageOf(one);
    expect(draft.saved).toBe('saving');
    await eventually(() => pageOf(one).draft.saved).toBe('saved');
    const again = wizard();
    again.start();
    await inPhase(again, 'resume');
    again.resume(draft.resumeCode);
    expect((await inPhase(again, 'page')).draft.answers).toEqual({ request: { copies: 1, certificate: 'khai-sinh' } });
  });

  it('opens for each of two people who left one, by their own codes', async () => {
    const [first, second] = [await started(wizard()), await started(wizard())];
    for (const [one, certificate] of [
      [first, 'khai-sinh'],
      [second, 'khac'],
    ] as const) {
      one.answer('request.certificate', certificate);
      await one.flush();
    }
    const codes = [pageOf(first), pageOf(second)].map(({ draft }) => draft.resumeCode);
    expect(await rowsStored()).toMatchObject({ drafts: 2 });
    for (const [index, certificate] of ['khai-sinh', 'khac'].entries()) {
      const again = wizard();
      again.start();
      await inPhase(again, 'resume');
      again.resume(codes[index] ?? '');
      expect((await inPhase(again, 'page')).draft.answers).toMatchObject({ request: { certificate } });
    }
  });
});

describe('a machine that keeps nothing', () => {
  it('says so before the first answer, and the dossier still arrives', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const one = await started(wizard());
    expect(pageOf(one).draft.saved).toBe('failed');
    await answerAll(one);
    expect(one.state).toMatchObject({ draft: { saved: 'failed' } });
    one.submit();
    await inPhase(one, 'accepted');
    expect(setup.gateway.taken.size).toBe(1);
  });

  it('that fills up in the middle says so, and the dossier still arrives', async () => {
    const storage = openStorage();
    const full = () => Promise.reject(Object.assign(new Error('full'), { name: 'StorageError', code: 'full' }));
    let isFull = false;
    const one = await started(
      wizard({
        storage: {
          ...storage,
          drafts: { ...storage.drafts, put: (draft) => (isFull ? full() : storage.drafts.put(draft)) },
          draftFiles: { ...storage.draftFiles, put: (chunks) => (isFull ? full() : storage.draftFiles.put(chunks)) },
          outbox: { ...storage.outbox, putBytes: (bytes) => (isFull ? full() : storage.outbox.putBytes(bytes)) },
        },
      }),
    );
    isFull = true;
    await answerAll(one);
    await one.flush();
    expect(one.state).toMatchObject({ draft: { saved: 'failed' } });
    one.submit();
    await inPhase(one, 'accepted');
    expect([...setup.gateway.taken.values()][0]?.files).toHaveLength(1);
  });
});
