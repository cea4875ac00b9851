import { keepOffline } from '@motcua/headless/offline.js';

/** Keeps a page whose script tag names a worker, once all else is there.
 * @param base address of the gateway or folder that the page is connected to */
export async function keepPage(script: HTMLScriptElement | null, base: string): Promise<void> {
  if (!script) return;
  if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
  const { serviceWorker = '', files } = script.dataset;
  await keepOffline(new URL(serviceWorker, document.baseURI).href, {
    [files ? 'files' : 'api']: base,
    embed: new URL('.', script.src).href,
  });
}
