import { describe, expect, it } from 'vitest';
import { eventually, name, photo, rowsStored, started } from '../testing/fixtures.js';
import { pageOf, setUpWizards } from '../testing/wizard-setup.js';
import type { Wizard } from './wizard.js';

const setup = setUpWizards();
const { wizard } = setup;

describe('a file', () => {
  const atFiles = async () => {
    const one = await started(wizard());
    one.answer('request.certificate', 'khai-sinh');
    one.next();
    one.answer('filer.kind', 'relative');
    one.next();
    one.answer('applicant.fullName', name);
    one.answer('applicant.birthDate', '5/1/1960');
    one.next();
    return one;
  };
  const attach = (one: Wizard, file: Blob & { readonly name: string }) =>
    one.attach('documents.authorisation', 'van-ban-uy-quyen', file);

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
