/** What the pages of a folder do beside their element. Sent to browsers as its own text: it may use nothing from outside. */

interface PageWindow {
  [key: symbol]: { createScriptURL(url: string): string } | undefined;
}

/** Where a page that was made long ago asks people to ask again. Days. */
const patience = 30;

/** The program, as the content of a script. */
export const pageProgram = (): string => `(${page})(window, ${patience});\n`;

/**
 * Says how old the page is, and keeps the site on this machine for the next time without a network. Written so that also
 * browsers which are too old for the elements read it.
 */
function page(win: Window & PageWindow, oldAfter: number): void {
  const doc = win.document;
  const line = doc.getElementById('ngay-lap');
  const day = line ? line.getAttribute('data-ngay') : null;
  const age = day ? Math.floor((Date.now() - Date.parse(`${day}T00:00:00+07:00`)) / 86_400_000) : 0;
  if (line && age > oldAfter) {
    const old = doc.createElement('strong');
    old.textContent = ` Trang đã lập ${age} ngày. Hỏi lại nơi tiếp nhận trước khi đi.`;
    line.appendChild(old);
  }

  const workers = win.navigator.serviceWorker;
  const script = doc.currentScript as HTMLScriptElement | null;
  if (!workers || !script) return;
  const root = new URL('../', script.src).href;
  const policy = win[Symbol.for('motcua.policy')];
  const address = `${root}sw.js`;
  win.addEventListener('load', () => {
    workers
      .register(policy ? policy.createScriptURL(address) : address)
      .then(() => workers.ready)
      .then((registration) => {
        // What came before the worker was there has to be kept, too; the browser still has it.
        const used = win.performance.getEntriesByType('resource').map((entry) => entry.name);
        if (registration.active) registration.active.postMessage([win.location.href, ...used]);
      })
      .catch(() => {
        // Without a worker the site works with a network only.
      });
  });
}
