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
  until,
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
    const code = draft.resumeCode ?? '';
    one.resume(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`.replaceAll('0', 'o'));
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

  it('stays when the next citizen begins a new one, who sees nothing of it; each opens by its own code', async () => {
    const before = await leave();
    const one = wizard();
    one.start();
    await inPhase(one, 'resume');
    one.startNew();
    const { draft } = await inPhase(one, 'page');
    expect(draft.submissionId).not.toBe(before.submissionId);
    expect(draft.answers).toEqual({ request: { copies: 1 } });
    one.answer('request.certificate', 'khac');
    await one.flush();
    expect(await rowsStored()).toMatchObject({ drafts: 2 });
    const again = wizard();
    again.start();
    await inPhase(again, 'resume');
    again.resume(before.resumeCode ?? '');
    expect((await inPhase(again, 'review')).draft.answers).toEqual(before.answers);
  });

  it('among many others is found by its code for the price of one key', async () => {
    const codes: string[] = [];
    for (let person = 0; person < 4; person++) {
      const one = wizard();
      one.start();
      await until(one, ({ phase }) => phase === 'resume' || phase === 'page');
      one.startNew();
      one.answer('request.copies', person + 2);
      await one.flush();
      codes.push(pageOf(one).draft.resumeCode ?? '');
      one.dispose();
    }
    expect(await rowsStored()).toMatchObject({ drafts: 4 });
    const derive = vi.spyOn(crypto.subtle, 'deriveKey');
    const again = wizard();
    again.start();
    await inPhase(again, 'resume');
    again.resume(codes[0] ?? '');
    expect((await inPhase(again, 'page')).draft.answers).toMatchObject({ request: { copies: 2 } });
    expect(derive).toHaveBeenCalledTimes(1);
    derive.mockRestore();
  });

  it('is deleted by its owner once it is open, with its files; the others stay', async () => {
    const draft = await leave();
    const other = wizard();
    other.start();
    await inPhase(other, 'resume');
    other.startNew();
    other.answer('request.certificate', 'khac');
    await other.flush();
    const one = wizard();
    one.start();
    await inPhase(one, 'resume');
    one.resume(draft.resumeCode ?? '');
    await inPhase(one, 'review');
    one.erase();
    expect(await inPhase(one, 'erased')).toMatchObject({ wasHandedIn: false, isLeft: false });
    expect(await rowsStored()).toEqual({ drafts: 1, draftFiles: 0, outbox: 0, outboxFiles: 0 });
    one.startNew();
    await inPhase(one, 'page');
  });

  it('is gone after 7 days without its owner', async () => {
    const draft = await leave();
    const inDays = (days: number) => () => Date.now() + days * 86_400_000;
    const soon = wizard({ now: inDays(6.9) });
    soon.start();
    await inPhase(soon, 'resume');
    soon.dispose();
    const late = wizard({ now: inDays(7.1) });
    expect((await inPhase(await started(late), 'page')).draft.submissionId).not.toBe(draft.submissionId);
    expect(await rowsStored()).toMatchObject({ drafts: 0, draftFiles: 0 });
  });

  it('in two tabs is not silently written over: the later one says that it is not saved any more', async () => {
    const draft = await leave();
    const open = async () => {
      const one = wizard();
      one.start();
      await inPhase(one, 'resume');
      one.resume(draft.resumeCode ?? '');
      await until(one, ({ phase }) => phase === 'review' || phase === 'page');
      one.edit('applicant.fullName');
      return one;
    };
    const [first, second] = [await open(), await open()];
    first.answer('applicant.fullName', 'Nông Thị Một');
    await first.flush();
    expect(first.state).toMatchObject({ draft: { saved: 'saved' } });
    second.answer('applicant.fullName', 'Nông Thị Hai');
    await second.flush();
    expect(second.state).toMatchObject({ draft: { saved: 'elsewhere' } });
    first.answer('applicant.fullName', 'Nông Thị Ba');
    await first.flush();
    expect(first.state).toMatchObject({ draft: { saved: 'saved' } });
    second.dispose();
    const again = await open();
    expect(pageOf(again).draft.answers).toMatchObject({ applicant: { fullName: 'Nông Thị Ba' } });
  });

  it('that was deleted in one tab is not brought back by another', async () => {
    const one = await started(wizard());
    one.answer('request.certificate', 'khai-sinh');
    await one.flush();
    const two = wizard();
    two.start();
    await inPhase(two, 'resume');
    two.resume(pageOf(one).draft.resumeCode ?? '');
    await inPhase(two, 'page');
    two.erase();
    await inPhase(two, 'erased');
    one.answer('request.copies', 3);
    await one.flush();
    expect(pageOf(one).draft.saved).toBe('elsewhere');
    expect(await rowsStored()).toMatchObject({ drafts: 0 });
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
    again.resume(draft.resumeCode ?? '');
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
    // No code is promised that would open nothing.
    expect(one.state).toMatchObject({ draft: { saved: 'failed', resumeCode: undefined } });
    one.submit();
    expect(await inPhase(one, 'accepted')).toMatchObject({ resumeCode: undefined });
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
