import { describe, expect, it } from 'vitest';
import { eventually, inPhase, name, openStorage, photo, rowsStored, started } from '../testing/fixtures.js';
import { pageOf, setUpWizards } from '../testing/wizard-setup.js';
import type { Wizard } from './wizard.js';
import type { WizardOptions } from './wizard-context.js';

const setup = setUpWizards();
const { wizard } = setup;

describe('a file', () => {
  const atFiles = async (options: Partial<WizardOptions> = {}) => {
    const one = await started(wizard(options));
    one.answer('request.certificate', 'khai-sinh');
    one.next();
    one.answer('filer.kind', 'relative');
    one.next();
    one.answer('applicant.fullName', name);
    one.answer('applicant.birthDate', '5/1/1960');
    one.next();
    return one;
  };
  const attach = (one: Wizard, ...files: (Blob & { readonly name: string })[]) =>
    one.attach('documents.authorisation', 'van-ban-uy-quyen', files);

  it('of another kind, too large, empty or too many is refused in words, and what is there stays', async () => {
    const one = await atFiles();
    await attach(one, photo(1000));
    const gif = Object.assign(new Blob(['GIF89a']), { name: 'ảnh.jpg' });
    await attach(one, gif);
    expect(pageOf(one).problems).toMatchObject([{ rule: 'file-type', pointer: '/answers/documents/authorisation' }]);
    await attach(one, photo(20 * 1024 * 1024 + 1));
    expect(pageOf(one).problems).toMatchObject([{ rule: 'file-size' }]);
    await attach(one, Object.assign(new Blob([]), { name: 'rỗng.jpg' }));
    await attach(one, photo(1000));
    await attach(one, photo(1000));
    expect(pageOf(one).problems).toMatchObject([{ rule: 'length' }]);
    expect(pageOf(one).problemsShown).toBe(4);
    expect(pageOf(one).draft.files.map(({ mediaType, size }) => [mediaType, size])).toEqual([
      ['image/jpeg', 1000],
      ['image/jpeg', 1000],
    ]);
  });

  it('among several that cannot be taken is named, each of them, and the good ones are there', async () => {
    const one = await atFiles();
    const text = Object.assign(new Blob(['ghi chú']), { name: 'ghi chú.txt' });
    const huge = photo(20 * 1024 * 1024 + 1, 'rất to.jpg');
    await attach(one, text, photo(1000, 'một.jpg'), huge, photo(1000, 'hai.jpg'), photo(1000, 'ba.jpg'));
    expect(pageOf(one).draft.files.map((file) => file.name)).toEqual(['một.jpg', 'hai.jpg']);
    expect(pageOf(one).problems.map(({ message, rule }) => [rule, message.split(':')[0]])).toEqual([
      ['file-type', '“ghi chú.txt”'],
      ['file-size', '“rất to.jpg”'],
      ['length', '“ba.jpg”'],
    ]);
    expect(pageOf(one).problemsShown).toBe(1);
  });

  it('of a batch is told although she has gone on meanwhile: its question is opened again', async () => {
    const one = await atFiles();
    await attach(one, photo(1000));
    const attached = attach(one, Object.assign(new Blob(['GIF89a']), { name: 'động.gif' }));
    one.next();
    expect(pageOf(one).page.group.groupId).toBe('consent');
    await attached;
    expect(pageOf(one)).toMatchObject({ page: { group: { groupId: 'authorisation' } }, problems: [{}] });
  });

  it('is never called saved while it is still being written', async () => {
    const storage = openStorage();
    let letGo = () => {};
    const slow = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const one = await atFiles({
      storage: {
        ...storage,
        draftFiles: { ...storage.draftFiles, put: (chunks) => slow.then(() => storage.draftFiles.put(chunks)) },
      },
    });
    const attached = attach(one, photo(300_000));
    await eventually(() => pageOf(one).draft.files.length).toBe(1);
    const told: string[] = [];
    one.subscribe(() => told.push(pageOf(one).draft.saved));
    one.answer('documents.note', 'x');
    await one.flush();
    expect(told).not.toContain('saved');
    expect(pageOf(one).draft.saved).toBe('saving');
    letGo();
    await attached;
    expect(pageOf(one).draft.saved).toBe('saved');
  });

  it('that is taken off while it is being written leaves nothing behind', async () => {
    const one = await atFiles();
    const attached = attach(one, photo(2_000_000));
    await eventually(() => pageOf(one).draft.files.length).toBe(1);
    one.removeFile(pageOf(one).draft.files[0]?.fileId ?? '');
    await attached;
    expect(pageOf(one).draft.files).toEqual([]);
    expect((await rowsStored()).draftFiles).toBe(0);
  });

  it('that is right takes the words about the wrong one away', async () => {
    const one = await atFiles();
    await attach(one, Object.assign(new Blob(['GIF89a']), { name: 'ảnh.jpg' }));
    expect(pageOf(one).problems).toHaveLength(1);
    await attach(one, photo(1000));
    expect(pageOf(one).problems).toEqual([]);
  });

  it('can be looked at again and taken out', async () => {
    const one = await atFiles();
    await attach(one, photo(300_000));
    const fileId = pageOf(one).draft.files[0]?.fileId ?? '';
    const back = await one.readFile(fileId);
    expect(back?.type).toBe('image/jpeg');
    expect(await back?.arrayBuffer()).toEqual(await photo(300_000).arrayBuffer());
    one.removeFile(fileId);
    expect(pageOf(one).draft.files).toEqual([]);
    await one.flush();
    await eventually(async () => (await rowsStored()).draftFiles).toBe(0);
    expect(await one.readFile(fileId)).toBeUndefined();
  });
});

describe('a dossier never goes out with one file fewer than she saw', () => {
  const leaveTwoPhotos = async () => {
    const one = await setup.atReview();
    one.edit('documents.authorisation');
    await one.attach('documents.authorisation', 'van-ban-uy-quyen', [photo(5000, 'trang hai.jpg')]);
    one.next();
    const { draft } = await inPhase(one, 'review');
    await one.flush();
    return { one, draft };
  };

  it('because her phone is still handing over the last photo when she presses "Gửi"', async () => {
    const slow = photo(5000);
    const slice = slow.slice.bind(slow);
    slow.slice = (from, to) => {
      const part = slice(from, to);
      const read = part.arrayBuffer.bind(part);
      part.arrayBuffer = () => new Promise((resolve) => setTimeout(() => resolve(read()), to === 8 ? 1000 : 0));
      return part;
    };
    const one = await setup.atReview();
    await one.flush();
    one.edit('documents.authorisation');
    void one.attach('documents.authorisation', 'van-ban-uy-quyen', [slow]);
    one.next();
    one.submit();
    expect(one.state.phase).toBe('sealing');
    await inPhase(one, 'accepted');
    expect([...setup.gateway.taken.values()][0]?.files.map((file) => file.length)).toEqual([300_000, 5000]);
  });

  it('because this machine lost one: its question is opened and names it, and the draft keeps the other', async () => {
    const { one, draft } = await leaveTwoPhotos();
    one.dispose();
    const [, second] = draft.files;
    const storage = openStorage();
    const [record] = await storage.drafts.list('2.000635', 'thong-nhat-lang-son');
    await storage.draftFiles.remove(record?.draftId ?? '', second?.fileId ?? '');
    const resumed = async () => {
      const again = wizard();
      again.start();
      await inPhase(again, 'resume');
      again.resume(draft.resumeCode ?? '');
      return again;
    };
    const again = await resumed();
    await inPhase(again, 'review');
    again.submit();
    const page = await inPhase(again, 'page');
    expect(page).toMatchObject({ page: { group: { groupId: 'authorisation' } }, returnToReview: true });
    expect(page.problems.map(({ message }) => message)).toEqual([
      '“trang hai.jpg”: Máy này không đọc lại được. Đính kèm lại tệp này.',
    ]);
    expect(setup.gateway.taken.size).toBe(0);
    await again.flush();
    again.dispose();
    expect((await inPhase(await resumed(), 'page')).draft.files.map((file) => file.name)).toEqual([
      'giấy ủy quyền của mẹ.jpg',
    ]);
  });
});
