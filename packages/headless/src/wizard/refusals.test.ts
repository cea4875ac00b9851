import { describe, expect, it } from 'vitest';
import { inPhase, photo, rowsStored } from '../testing/fixtures.js';
import { first, isPost, phasesOf, setUpWizards } from '../testing/wizard-setup.js';

const setup = setUpWizards();
const { wizard, atReview } = setup;

describe('a refusal', () => {
  it('of an answer is shown at its field, with the draft still open, and is mended under the same mã nộp', async () => {
    const one = await atReview();
    const { draft } = await inPhase(one, 'review');
    const errors = [
      { pointer: '/answers/applicant/fullName', rule: 'format', message: 'Viết đúng như trong giấy tờ.' },
    ] as const;
    setup.gateway.fault = first(1, isPost, async () =>
      setup.gateway.problem('invalid-answers', 422, {
        errors: [...errors],
        title: 'Có chỗ chưa điền đúng',
        phone: '0205',
      }),
    );
    one.submit();
    expect(await inPhase(one, 'rejected')).toMatchObject({
      title: 'Có chỗ chưa điền đúng',
      phone: '0205',
      problems: errors,
    });
    one.edit('applicant.fullName');
    expect(await inPhase(one, 'page')).toMatchObject({
      page: { group: { groupId: 'applicant' } },
      problems: errors,
      problemsShown: 1,
      returnToReview: true,
    });
    one.answer('applicant.fullName', 'Nông Thị Khác');
    one.next();
    await inPhase(one, 'review');
    one.submit();
    const { receipt } = await inPhase(one, 'accepted');
    expect(receipt.submissionId).toBe(draft.submissionId);
    expect(setup.gateway.taken.get(draft.submissionId)?.content.answers).toMatchObject({
      applicant: { fullName: 'Nông Thị Khác' },
    });
    expect(await rowsStored()).toEqual({ drafts: 1, draftFiles: 0, outbox: 1, outboxFiles: 0 });
  });

  it('of a file is shown at the question that asked for it', async () => {
    const one = await atReview();
    const errors = [{ pointer: '/files/0', rule: 'file-type' as const, message: 'Không mở được tệp này.' }];
    setup.gateway.fault = first(1, isPost, async () => setup.gateway.problem('invalid-answers', 422, { errors }));
    one.submit();
    expect((await inPhase(one, 'rejected')).problems).toMatchObject([{ pointer: '/answers/documents/authorisation' }]);
    one.edit('documents.authorisation');
    const { draft, problems } = await inPhase(one, 'page');
    expect(problems).toHaveLength(1);
    one.removeFile(draft.files[0]?.fileId ?? '');
    await one.attach('documents.authorisation', 'van-ban-uy-quyen', [photo(5000)]);
    one.next();
    one.submit();
    await inPhase(one, 'accepted');
    expect([...setup.gateway.taken.values()][0]?.files.map((file) => file.length)).toEqual([5000]);
  });

  it('of the whole is told in words, and is still there after closing the page', async () => {
    const one = await atReview();
    const { draft } = await inPhase(one, 'review');
    setup.gateway.fault = first(1, isPost, async () =>
      setup.gateway.problem('offering-expired', 409, {
        title: 'Không còn nhận',
        handoffUrl: 'https://dichvucong.gov.vn/x',
      }),
    );
    one.submit();
    const words = { title: 'Không còn nhận', handoffUrl: 'https://dichvucong.gov.vn/x', problems: [] };
    expect(await inPhase(one, 'rejected')).toMatchObject(words);
    one.dispose();
    const again = wizard();
    again.start();
    await inPhase(again, 'resume');
    again.resume(draft.resumeCode ?? '');
    expect(await inPhase(again, 'rejected')).toMatchObject(words);
    again.back();
    expect((await inPhase(again, 'review')).draft.answers).toEqual(draft.answers);
  });

  it('of a file before it is sent keeps the draft', async () => {
    const one = await atReview();
    setup.gateway.fault = first(
      1,
      (request) => request.url.endsWith('/v1/uploads'),
      async () => setup.gateway.problem('file-too-large', 413, { title: 'Tệp lớn hơn 20 MB' }),
    );
    one.submit();
    expect(await inPhase(one, 'rejected')).toMatchObject({
      title: 'Tệp lớn hơn 20 MB',
      draft: { files: [{ size: 300_000 }] },
    });
    one.back();
    await inPhase(one, 'review');
  });

  it('because the envelope could not be opened is mended with the keys of today', async () => {
    const one = await atReview();
    setup.gateway.fault = first(1, isPost, async () => setup.gateway.problem('unreadable-envelope', 422));
    one.submit();
    await inPhase(one, 'rejected');
    setup.gateway.asked.length = 0;
    one.back();
    one.submit();
    await inPhase(one, 'accepted');
    expect(setup.gateway.asked[0]).toBe('GET /v1/keys');
  });

  it('is not told because the gateway lost uploads: they are sent again', async () => {
    const one = await atReview();
    const phases = phasesOf(one);
    setup.gateway.fault = first(1, isPost, (_, answer) => {
      setup.gateway.forgetUploads();
      return answer();
    });
    one.submit();
    await inPhase(one, 'accepted');
    expect(phases).not.toContain('rejected');
    expect(setup.gateway.uploadedBytes).toBe(2 * 300_028);
  });
});
