import { describe, expect, it } from 'vitest';
import { cuttable, inPhase, patient, rowsStored, until } from '../testing/fixtures.js';
import { broken, first, isAsk, isPatch, isPost, never, phasesOf, setUpWizards } from '../testing/wizard-setup.js';

const setup = setUpWizards();
const { atReview } = setup;

const posts = () => setup.gateway.asked.filter((line) => line === 'POST /v1/submissions').length;
const html = async () => new Response('<html>502</html>', { status: 502 });

describe('an answer that never comes', () => {
  it('is "unknown", never an error; the receipt is fetched, and the dossier counts once', async () => {
    const one = await atReview({ client: setup.gateway.hurriedClient });
    const phases = phasesOf(one);
    // It arrives; the answer gets lost on the way back.
    setup.gateway.fault = first(1, isPost, (_, answer) => answer().then(never));
    one.submit();
    const { receipt } = await inPhase(one, 'accepted');
    expect(phases).toEqual(['review', 'sealing', 'uploading', 'sending', 'unknown', 'accepted']);
    expect(setup.gateway.taken.size).toBe(1);
    expect(posts()).toBe(1);
    expect(setup.gateway.taken.get(receipt.submissionId)?.receipt).toEqual(receipt);
  });

  it('because the request never arrived leads to the same package being sent again', async () => {
    const one = await atReview();
    setup.gateway.fault = first(2, isPost, broken);
    one.submit();
    await inPhase(one, 'accepted');
    expect(posts()).toBe(3);
    expect(setup.gateway.taken.size).toBe(1);
  });

  it.each([
    ['an HTML error page', html],
    ['a gateway that is down for a while', async () => setup.gateway.problem('unavailable', 503)],
    ['a fault of the gateway', async () => setup.gateway.problem('internal', 500)],
    ['"in flight"', async () => setup.gateway.problem('submission-in-flight', 409)],
    ['half a receipt', async () => new Response('{"kind":"submission-rec')],
  ])('because of %s is asked about until there is one', async (_, fault) => {
    const one = await atReview();
    const phases = phasesOf(one);
    setup.gateway.fault = first(4, (request) => isPost(request) || isAsk(request), fault);
    one.submit();
    await inPhase(one, 'accepted');
    expect(phases).toContain('unknown');
    expect(phases).not.toContain('rejected');
    expect(setup.gateway.taken.size).toBe(1);
  });
});

describe('a receipt', () => {
  it('that somebody else signed is not believed; the true one is', async () => {
    const one = await atReview();
    setup.gateway.fault = first(
      2,
      (request) => isPost(request) || isAsk(request),
      async (request, answer) => {
        await answer();
        const [taken] = setup.gateway.taken.values();
        if (!taken) throw new Error(request.url);
        const { signature: _, keyId: __, ...unsigned } = taken.receipt;
        return Response.json(await setup.gateway.sign(unsigned, true));
      },
    );
    one.submit();
    const told = await until(one, ({ phase }) => phase === 'unknown');
    expect(told.phase).toBe('unknown');
    const { receipt } = await inPhase(one, 'accepted');
    expect(receipt).toEqual([...setup.gateway.taken.values()][0]?.receipt);
  });

  it('of another submission or for other content proves nothing', async () => {
    const one = await atReview();
    const fakes = [{ contentHash: 'A'.repeat(43) }, { submissionId: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4' }];
    let asked = 0;
    setup.gateway.fault = first(
      2,
      (request) => isPost(request) || isAsk(request),
      async (_, answer) => {
        await answer();
        const [taken] = setup.gateway.taken.values();
        const { signature: _s, keyId: _k, ...unsigned } = taken?.receipt ?? ({} as never);
        return Response.json(await setup.gateway.sign({ ...unsigned, ...fakes[asked++] }));
      },
    );
    one.submit();
    const { receipt } = await inPhase(one, 'accepted');
    expect(asked).toBe(2);
    expect(setup.gateway.taken.has(receipt.submissionId)).toBe(true);
  });
});

describe('before anything was handed in', () => {
  it.each([
    ['a gateway that is down', async () => setup.gateway.problem('unavailable', 503)],
    ['a proxy with an error page', html],
    ['a gateway that nothing is heard of', broken],
  ])('%s is not called a missing network', async (_, fault) => {
    const one = await atReview({ wait: patient });
    setup.gateway.fault = fault;
    one.submit();
    expect(await inPhase(one, 'waiting')).toMatchObject({ offline: false, hasFiles: true });
    setup.gateway.fault = undefined;
    one.retry();
    await inPhase(one, 'accepted');
  });

  it('only papers that are asked for are spoken of', async () => {
    const one = await atReview({ wait: patient });
    one.edit('filer.kind');
    one.answer('filer.kind', 'self');
    one.next();
    await inPhase(one, 'review');
    setup.gateway.fault = never;
    one.submit();
    expect(one.state).toMatchObject({ phase: 'sealing', hasFiles: false });
    expect(await inPhase(one, 'sending')).toMatchObject({ hasFiles: false, draft: { files: [{}] } });
  });
});

describe('without a network', () => {
  it('the package waits, sealed, and goes out by itself when the network is back', async () => {
    const network = cuttable();
    const one = await atReview({ network, wait: patient });
    network.cut();
    setup.gateway.asked.length = 0;
    one.submit();
    const { sentBytes, totalBytes, offline } = await inPhase(one, 'waiting');
    expect([sentBytes, totalBytes > 300_000, offline]).toEqual([0, true, true]);
    expect(setup.gateway.asked).toEqual([]);
    expect(await rowsStored()).toMatchObject({ outbox: 1, outboxFiles: 1, drafts: 1 });
    network.mend();
    await inPhase(one, 'accepted');
  });

  it('"Thử lại" tries at once', async () => {
    const one = await atReview({ wait: patient });
    setup.gateway.fault = broken;
    one.submit();
    await inPhase(one, 'waiting');
    setup.gateway.fault = undefined;
    one.retry();
    await inPhase(one, 'accepted');
  });

  it('an upload that breaks goes on from where it stopped', async () => {
    const one = await atReview();
    let parts = 0;
    setup.gateway.fault = (request) => (isPatch(request) && ++parts === 2 ? broken() : undefined);
    const progress: number[] = [];
    one.subscribe((state) => {
      if ('sentBytes' in state) progress.push(state.sentBytes / state.totalBytes);
    });
    one.submit();
    await inPhase(one, 'accepted');
    expect(setup.gateway.uploadedBytes).toBe(300_028);
    expect(progress.at(-1)).toBeLessThanOrEqual(1);
    expect(Math.max(...progress)).toBeGreaterThan(0.9);
  });
});
