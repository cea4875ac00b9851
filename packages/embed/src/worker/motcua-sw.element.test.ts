import { expect } from '@open-wc/testing';

const folder = '/packages/embed/dist/v1/';

/** Registers one of the built files and waits until it works. */
async function registered(name: string): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(`${folder}${name}?embed=${folder}`);
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  await new Promise<void>((done) => {
    // One that takes itself away may be past it already.
    const look = () => /^(?:activated|redundant)$/.test(worker?.state ?? '') && done();
    worker?.addEventListener('statechange', look);
    look();
  });
  return registration;
}

describe('the worker file, in each engine', () => {
  it('runs and takes its pages on, and the other file takes it away with what it kept', async () => {
    const registration = await registered('motcua-sw.js');
    expect(registration.active?.scriptURL).to.contain('motcua-sw.js');
    const name = `motcua ${registration.scope} pages`;
    await (await caches.open(name)).put(`${registration.scope}page`, new Response('kept'));
    await registered('motcua-sw-off.js');
    for (let turns = 0; turns < 50 && (await caches.has(name)); turns++)
      await new Promise((after) => setTimeout(after, 50));
    expect(await caches.has(name)).to.equal(false);
    expect(await navigator.serviceWorker.getRegistration(folder)).to.equal(undefined);
  });
});
