/**
 * The one script of a page: finds our tags, asks for their chunks, and does nothing where the browser is too old, so
 * that what the page put inside them stays. Written in ES5, since old browsers have to read it to its end.
 *
 * `files` and `tags` come from the build; what stands in `tags` completes a selector that begins with `motcua-`. A chunk's
 * name is its SHA-256, hence its integrity too.
 */
// biome-ignore-all lint/suspicious/noVar: ES5
// biome-ignore-all lint/complexity/useArrowFunction: ES5
// biome-ignore-all lint/complexity/useOptionalChain: ES5
// biome-ignore-all lint/style/useTemplate: ES5
declare const files: string;
declare const tags: Record<string, string>;

interface Policy {
  createScriptURL(url: string): string;
}
interface PageWindow {
  [key: symbol]: Policy | undefined;
  trustedTypes?: { createPolicy(name: string, rules: object): Policy };
  AbortSignal?: { timeout?: unknown };
}

(function (page: PageWindow) {
  var doc = document;
  // Chromium 103, Firefox 101, Safari 16.4: nothing that our chunks call came later than these two. A test holds it.
  if (!(page.AbortSignal || ({} as { timeout?: unknown })).timeout || !doc.adoptedStyleSheets) return;

  var own = doc.currentScript as HTMLScriptElement;
  var names = files.split(' ');

  // One policy for the page: a second of the same name is refused, and Lit in our chunks takes this one.
  var key = Symbol.for('motcua.policy');
  var types = page.trustedTypes;
  function same(text: string) {
    return text;
  }
  page[key] = page[key] || (types && types.createPolicy('motcua', { createHTML: same, createScriptURL: same }));

  // Shared chunks are scripts of their own, so that all of them come at once and are checked; they only export.
  // A modulepreload would be nicer to read, but Safari 16 does not know it.
  function load(name: string) {
    var url = own.src.replace(/[^/]*$/, 'c-') + name + '.js';
    var node = doc.createElement('script');
    node.type = 'module';
    node.integrity = 'sha256-' + name + '=';
    node.nonce = own.nonce;
    node.src = page[key] ? (page[key] as Policy).createScriptURL(url) : url;
    doc.head.appendChild(node);
  }

  function ask(place: string) {
    var index = parseInt(place, 36);
    if (names[index]) load(names[index] as string);
    names[index] = '';
  }

  function scan() {
    var tag: string;
    var list: string;
    for (tag in tags) {
      list = tags[tag] as string;
      if (!list || !doc.querySelector('motcua-' + tag)) continue;
      tags[tag] = '';
      // Behind the dot stands what a page needs only when its address opens a dossier.
      if (!location.hash) list = list.replace(/\..*/, '');
      list.split('').forEach(ask);
    }
  }

  scan();
  new MutationObserver(scan).observe(doc, { childList: true, subtree: true });
})(window as unknown as PageWindow);

export {};
