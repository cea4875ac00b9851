import { describe, expect, it } from 'vitest';
import { inPhase, name, photo, started } from '../testing/fixtures.js';
import { pageOf, setUpWizards } from '../testing/wizard-setup.js';

const setup = setUpWizards();
const { wizard } = setup;

describe('a page of questions', () => {
  it('says what is missing, each time it is asked to go on, and goes on when it is mended', async () => {
    const one = await started(wizard());
    one.next();
    one.next();
    expect(pageOf(one)).toMatchObject({ problemsShown: 2, problems: [{ pointer: '/answers/request/certificate' }] });
    one.answer('request.certificate', 'khai-sinh');
    one.next();
    expect(pageOf(one)).toMatchObject({ page: { group: { groupId: 'filerKind' }, index: 1 }, problems: [] });
  });

  it('asks more or less as the answers want it', async () => {
    const one = await started(wizard());
    expect(pageOf(one).page.count).toBe(4);
    one.answer('request.certificate', 'khac');
    expect(pageOf(one).page.fields.map(({ path }) => path)).toContain('request.certificateName');
    one.answer('filer.kind', 'relative');
    expect(pageOf(one).page.count).toBe(5);
  });

  it('keeps what is typed as it is typed, and puts it in order when it is left', async () => {
    const one = await started(wizard());
    one.answer('request.certificate', 'khac');
    one.answer('request.certificateName', `  ${'Giấy lạ'.normalize('NFD')} `);
    expect(pageOf(one).draft.answers).toMatchObject({
      request: { certificateName: `  ${'Giấy lạ'.normalize('NFD')} ` },
    });
    one.next();
    expect(pageOf(one).draft.answers).toMatchObject({ request: { certificateName: 'Giấy lạ' } });
  });

  it('goes back without losing anything, and stays at the first one', async () => {
    const one = await started(wizard());
    one.answer('request.certificate', 'khai-sinh');
    one.next();
    one.answer('filer.kind', 'self');
    one.back();
    one.back();
    expect(pageOf(one)).toMatchObject({
      page: { index: 0 },
      draft: { answers: { request: { certificate: 'khai-sinh' }, filer: { kind: 'self' } } },
    });
  });

  it('opened by "Sửa" comes back to the review, but first asks what the change made necessary', async () => {
    const one = await started(wizard());
    one.answer('request.certificate', 'khai-sinh');
    one.next();
    one.answer('filer.kind', 'self');
    one.next();
    one.answer('applicant.fullName', name);
    one.answer('applicant.birthDate', '05011960');
    one.next();
    one.answer('consent.truth', true);
    one.next();
    await inPhase(one, 'review');
    one.edit('filer.kind');
    expect(pageOf(one)).toMatchObject({ returnToReview: true, page: { group: { groupId: 'filerKind' } } });
    one.answer('filer.kind', 'relative');
    one.next();
    expect(pageOf(one)).toMatchObject({
      returnToReview: true,
      problems: [],
      page: { group: { groupId: 'authorisation' } },
    });
    await one.attach('documents.authorisation', 'van-ban-uy-quyen', [photo(1000)]);
    one.next();
    await inPhase(one, 'review');
    one.back();
    expect(pageOf(one).page.group.groupId).toBe('consent');
  });
});
