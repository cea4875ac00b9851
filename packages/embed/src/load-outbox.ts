/** Asks for the outbox once its tag is there: few pages have it, and the loader has no room for one more hash. */
import { mayWait } from '@motcua/headless/outbox.js';

/** One that is there, or comes later. */
export function loadOutbox(): void {
  let isAsked = false;
  const load = () => {
    watch.disconnect();
    // Where it does not come, what the page put inside stays.
    import('./entries/outbox.js').catch(() => {});
  };
  const isThere = (selector: string) => document.querySelector(selector) !== null;
  const scan = () => {
    if (!isThere('motcua-outbox')) return;
    // Something may begin to wait on a page that has the form.
    if (isThere('motcua-outbox:not([badge]),motcua-submission-wizard')) return load();
    if (isAsked) return;
    isAsked = true;
    // One line about what waits costs nothing where nothing does.
    void mayWait().then((waits) => waits && load());
  };
  const watch = new MutationObserver(scan);
  watch.observe(document, { childList: true, subtree: true });
  scan();
}
