/** The few commands of the W3C's WebDriver that a test run needs, each as one request. */

/** No command waits for a page to load, so that each is a matter of moments even on a busy machine. */
const patienceMs = 20_000;

const keys = { Enter: '\uE007', ArrowDown: '\uE015', ArrowUp: '\uE013', Tab: '\uE004', Escape: '\uE00C' };

/** @param {string} address of the driver, e.g. `http://127.0.0.1:4444` */
export function webDriver(address) {
  const call = async (method, path, body) => {
    const signal = AbortSignal.timeout(patienceMs);
    const reply = await fetch(address + path, { method, signal, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await reply.json();
    if (!reply.ok) throw new Error(`WebDriver refused ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  return {
    isReady: () =>
      call('GET', '/status').then(
        () => true,
        () => false,
      ),
    /** @returns {Promise<ReturnType<typeof session>>} */
    open: async (capabilities) => session(await call('POST', '/session', { capabilities }), call),
  };
}

function session({ sessionId, capabilities }, call) {
  const at = `/session/${sessionId}`;
  return {
    version: String(capabilities.browserVersion),
    goTo: (url) => call('POST', `${at}/url`, { url }),
    url: () => call('GET', `${at}/url`),
    resize: (width, height) => call('POST', `${at}/window/rect`, { width, height }),
    /** Real keys, to whatever has the focus. @param {string} key a name as in `KeyboardEvent.key`, or a letter */
    press: (key) => {
      const value = keys[key] ?? key;
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
      return call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    close: () => call('DELETE', at),
  };
}
