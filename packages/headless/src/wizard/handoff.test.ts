import { beforeEach, describe, expect, it } from 'vitest';
import { everythingStored, inPhase, name, photo, rowsStored, started, until } from '../testing/fixtures.js';
import { pageOf, phasesOf, setUpWizards } from '../testing/wizard-setup.js';
import type { Wizard } from './wizard.js';

const setup = setUpWizards();
const { wizard } = setup;
const code = 'H37.24-261123-0001';

beforeEach(() => {
  Object.assign(setup.gateway.detail.offering ?? {}, { mode: 'handoff', systemOfRecord: null });
});

/** The same questions as for a dossier that is sent, without the consent to send it. */
async function prepare(one: Wizard): Promise<void> {
  one.answer('request.certificate', 'khai-sinh');
  one.answer('request.copies', '2');
  one.next();
  one.answer('filer.kind', 'relative');
  one.next();
  one.answer('applicant.fullName', name);
  one.answer('applicant.birthDate', '5/1/1960');
  one.next();
  await one.attach('documents.authorisation', 'van-ban-uy-quyen', [photo()]);
  one.next();
  await inPhase(one, 'review');
  one.submit();
  await inPhase(one, 'kit');
}

const prepared = async () => {
  const one = await started(wizard());
  await prepare(one);
  return one;
};

const opened = async (resumeCode: string | undefined) => {
  const one = wizard();
  one.start();
  await inPhase(one, 'resume');
  one.resume(resumeCode ?? '');
  return one;
};

describe('a dossier that is filed on the national portal', () => {
  it('is asked for like any other and ends in a kit; nothing of it leaves this machine', async () => {
    const one = await started(wizard());
    const phases = phasesOf(one);
    await prepare(one);
    const { draft, pages } = await inPhase(one, 'kit');
    expect(phases).toEqual(['page', 'review', 'kit']);
    expect(pages.flatMap(({ fields }) => fields.map(({ path }) => path))).toEqual([
      'request.certificate',
      'request.copies',
      'filer.kind',
      'applicant.fullName',
      'applicant.birthDate',
      'documents.authorisation',
    ]);
    expect(draft.answers).toMatchObject({ applicant: { fullName: name, birthDate: '1960-01-05' } });
    one.submit();
    one.next();
    await one.flush();
    expect(one.state.phase).toBe('kit');
    expect(setup.gateway.asked.filter((asked) => !asked.startsWith('GET '))).toEqual([]);
    expect(setup.gateway.asked.join()).not.toContain(draft.submissionId);
    expect(await rowsStored()).toMatchObject({ drafts: 1, outbox: 0, outboxFiles: 0 });
  });

  it('asks for no consent to a sending that never happens', async () => {
    const one = await started(wizard());
    const asked = pageOf(one).draft.definition.steps.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields));
    expect(asked.map(({ kind }) => kind)).not.toContain('consent');
  });

  it('has no kit before everything is answered', async () => {
    const one = await prepared();
    one.edit('applicant.fullName');
    one.answer('applicant.fullName', '');
    one.back();
    await inPhase(one, 'review');
    one.submit();
    expect(pageOf(one)).toMatchObject({ page: { group: { groupId: 'applicant' } }, returnToReview: true });
    expect(pageOf(one).problems).toHaveLength(1);
  });

  it('leads from the kit back to the review, and to an answer that has to be changed', async () => {
    const one = await prepared();
    one.back();
    await inPhase(one, 'review');
    one.submit();
    await inPhase(one, 'kit');
    one.edit('applicant.fullName');
    expect(pageOf(one).page.group.groupId).toBe('applicant');
    one.answer('applicant.fullName', 'Nông Thị Khác');
    one.next();
    await inPhase(one, 'review');
    one.submit();
    expect((await inPhase(one, 'kit')).draft.answers).toMatchObject({ applicant: { fullName: 'Nông Thị Khác' } });
  });

  it('without a form has nothing to prepare but what the catalogue knows', async () => {
    setup.gateway.fault = (request) =>
      request.url.includes('/form') ? Promise.resolve(setup.gateway.problem('not-found', 404)) : undefined;
    const one = wizard();
    one.start();
    expect(await inPhase(one, 'handoff')).toMatchObject({ subject: { agency: { agencyId: 'thong-nhat-lang-son' } } });
  });

  it('whose form cannot be read is "unreachable", and begins when asked again', async () => {
    setup.gateway.fault = (request) =>
      request.url.includes('/form') ? Promise.resolve(new Response('<h1>502</h1>', { status: 502 })) : undefined;
    const one = wizard();
    one.start();
    await inPhase(one, 'unreachable');
    setup.gateway.fault = undefined;
    one.retry();
    await inPhase(one, 'page');
  });
});

describe('a kit on this machine', () => {
  it('opens again with its code, with the answers, the files and the code that the portal gave', async () => {
    const one = await prepared();
    one.keepPortalCode(code);
    await one.flush();
    const { draft } = await inPhase(one, 'kit');
    expect(draft).toMatchObject({ portalCode: code, saved: 'saved' });
    one.dispose();
    const again = await opened(draft.resumeCode);
    const after = await inPhase(again, 'kit');
    expect(after.draft).toEqual(draft);
    const file = await again.readFile(after.draft.files[0]?.fileId ?? '');
    expect(await file?.arrayBuffer()).toEqual(await photo().arrayBuffer());
    again.keepPortalCode(undefined);
    await again.flush();
    again.dispose();
    const last = await opened(draft.resumeCode);
    expect((await inPhase(last, 'kit')).draft.portalCode).toBeUndefined();
  });

  it('cannot be read by anybody else, its code on the portal neither', async () => {
    const one = await prepared();
    one.keepPortalCode(code);
    await one.flush();
    const stored = await everythingStored();
    expect(stored).toContain('2.000635');
    for (const text of [code, name, 'H37.24', 'the-kit', '1960']) expect(stored).not.toContain(text.normalize());
    const stranger = await opened('0000000000');
    await until(stranger, (state) => state.phase === 'resume' && state.wrongCode);
  });

  it('is gone with its files when its owner erases it', async () => {
    const one = await prepared();
    one.keepPortalCode(code);
    one.erase();
    expect(await inPhase(one, 'erased')).toMatchObject({ wasHandedIn: false, isLeft: false });
    expect(await rowsStored()).toEqual({ drafts: 0, draftFiles: 0, outbox: 0, outboxFiles: 0 });
  });

  it('is gone 7 days behind its last change', async () => {
    const one = await prepared();
    await one.flush();
    one.dispose();
    const inDays = (days: number) => () => Date.now() + days * 86_400_000;
    const soon = wizard({ now: inDays(6.9) });
    soon.start();
    await inPhase(soon, 'resume');
    soon.dispose();
    await started(wizard({ now: inDays(7.1) }));
    expect(await rowsStored()).toMatchObject({ drafts: 0, draftFiles: 0 });
  });

  it('opens at the review where the place takes the dossier itself by now', async () => {
    const one = await prepared();
    await one.flush();
    const { draft } = await inPhase(one, 'kit');
    one.dispose();
    Object.assign(setup.gateway.detail.offering ?? {}, { mode: 'direct', systemOfRecord: 'local' });
    const again = await opened(draft.resumeCode);
    // The consent to send it was never asked for.
    expect(await inPhase(again, 'page')).toMatchObject({ page: { group: { groupId: 'consent' } } });
    again.answer('consent.truth', true);
    again.next();
    await inPhase(again, 'review');
  });
});
