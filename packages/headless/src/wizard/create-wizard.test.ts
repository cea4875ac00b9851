import { describe, expect, it, vi } from 'vitest';
import { answerAll, cuttable, inPhase, name, patient, rowsStored, started } from '../testing/fixtures.js';
import { setUpWizards } from '../testing/wizard-setup.js';

const setup = setUpWizards();
const { wizard } = setup;

describe('a citizen who answers everything', () => {
  it('gets a receipt; the gateway has exactly what she typed, and this machine only her slip', async () => {
    const one = await started(wizard());
    await answerAll(one);
    const { draft } = await inPhase(one, 'review');
    expect(draft.fee).toBe(16_000);
    one.submit();
    const { receipt, trackingSecret, trackingUrl, fee } = await inPhase(one, 'accepted');

    const taken = [...setup.gateway.taken.values()];
    expect(taken).toHaveLength(1);
    expect(taken[0]?.content).toMatchObject({
      submissionId: draft.submissionId,
      agencyId: 'thong-nhat-lang-son',
      formVersion: '1',
      answers: {
        request: { certificate: 'khai-sinh', copies: 2 },
        filer: { kind: 'relative' },
        applicant: { fullName: name, birthDate: '1960-01-05' },
        consent: { truth: true },
      },
    });
    // The content is kept for ever; the secrets came beside it.
    expect(JSON.stringify(taken[0]?.content)).not.toContain(trackingSecret);
    expect(taken[0]?.secrets.trackingSecret).toBe(trackingSecret);
    expect(taken[0]?.files.map((file) => file.length)).toEqual([300_000]);
    expect(receipt.submissionCode).toBe(draft.submissionCode);
    expect(trackingUrl).toBe(`https://gateway.example.vn/tra-cuu#${receipt.submissionCode}.${trackingSecret}`);
    expect(fee).toBe(16_000);
    expect(await rowsStored()).toEqual({ drafts: 1, draftFiles: 0, outbox: 1, outboxFiles: 0 });
  });

  it("is told the fee of her commune where it has one of its own, not the country's", async () => {
    const { procedure, offering } = setup.gateway.detail;
    const channels = structuredClone(procedure.channels);
    if (!offering || channels.status !== 'verified') throw new Error('the example has neither');
    for (const { fee } of channels.value) if (fee.status === 'verified') fee.value.amount = 3000;
    offering.channels = channels;
    const one = await started(wizard());
    await answerAll(one);
    expect((await inPhase(one, 'review')).draft.fee).toBe(6000);
  });

  it('gives the officer nothing that a later answer made superfluous', async () => {
    const one = await started(wizard());
    await answerAll(one);
    one.edit('filer.kind');
    one.answer('filer.kind', 'self');
    one.next();
    await inPhase(one, 'review');
    one.submit();
    await inPhase(one, 'accepted');
    const [taken] = setup.gateway.taken.values();
    expect(taken?.content.files).toEqual([]);
    expect(taken?.content.answers).toMatchObject({ filer: { kind: 'self' } });
  });
});

describe('where it cannot begin', () => {
  it('without a network says so, and begins when asked again', async () => {
    const network = cuttable();
    network.cut();
    setup.gateway.fault = () => Promise.reject(new TypeError('fetch failed'));
    const one = wizard({ network, wait: patient });
    one.start();
    expect(await inPhase(one, 'unreachable')).toMatchObject({ offline: true });
    network.mend();
    setup.gateway.fault = undefined;
    one.retry();
    await inPhase(one, 'page');
  });

  it('behind an HTML error page it is "unreachable", not a crash', async () => {
    setup.gateway.fault = async () => new Response('<h1>Bad gateway</h1>', { status: 502 });
    const one = wizard();
    one.start();
    expect(await inPhase(one, 'unreachable')).toMatchObject({ offline: false });
  });

  it('does not know the procedure', async () => {
    const one = wizard({ procedureCode: '9.999999' });
    one.start();
    await inPhase(one, 'missing');
  });

  it.each([
    ['handoff', { mode: 'handoff', validTo: '2020-01-01' }],
    ['closed', { validTo: '2020-01-01' }],
    ['closed', { validFrom: '2999-01-01' }],
  ] as const)('is %s where the offering says %o', async (phase, members) => {
    Object.assign(setup.gateway.detail.offering ?? {}, members);
    const one = wizard();
    one.start();
    expect(await inPhase(one, phase)).toMatchObject({ subject: { agency: { agencyId: 'thong-nhat-lang-son' } } });
  });

  it('on a page without https sends her to the same wizard on the gateway, and asks nobody anything', async () => {
    vi.stubGlobal('crypto', {});
    const one = wizard();
    one.start();
    expect(one.state).toEqual({ phase: 'insecure', hostedUrl: 'https://gateway.example.vn/nop/2.000635' });
    expect(setup.gateway.asked).toEqual([]);
  });
});
