/**
 * For pages that are set up wrongly: words inside the elements for whoever came to use them, and one line in the console
 * for whoever made the page. A chunk of its own, which other pages never load.
 */
import { troubleWords, webmasterWords } from './trouble.words.js';

const asked = new Set<string>();

/**
 * Something failed. Finds out whether the page itself is why; a weak link, or a gateway that rests, is not.
 * @param gateway empty: no `data-api`, or one that is no address
 */
export function findOut(gateway: string, agency: string, unkept = false): void {
  if (unkept) tellOnce(webmasterWords.unkept, 'warn');
  else if (!gateway) tellUnconnected();
  else if (!asked.has(agency)) {
    asked.add(agency);
    const isFolder = document.querySelector('script[data-files]') !== null;
    void (isFolder ? askFolder(gateway, agency) : ask(gateway, agency)).catch(() => {
      // Nothing could be learnt; what the elements say has to do.
    });
  }
}

/** Where no dossier is received, nobody types its code in vain. */
export function tellWithoutGateway(): void {
  explainIn(tagsOfDossier, troubleWords.noDossiers, troubleWords.noDossiersNext, () => true);
}

export function tellUnknownTag(name: string, known: readonly string[]): void {
  tellOnce(webmasterWords.unknownTag(name, known.join(', ')));
}

/** Every element outside a provider is unconnected; a page that has none needs no address in its script tag. */
function tellUnconnected(): void {
  const api = document.querySelector<HTMLElement>('script[data-api]')?.dataset.api;
  const line = api === undefined ? webmasterWords.noApi : webmasterWords.badApi(api);
  if (api !== undefined) tellOnce(line);
  explainIn(tags, troubleWords.unconnected, troubleWords.unconnectedNext, (element) => {
    if (!element.client) tellOnce(line);
    return !element.client;
  });
}

async function ask(gateway: string, agency: string): Promise<void> {
  let isForbidden = false;
  const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    isForbidden ||= effectiveDirective === 'connect-src';
  };
  document.addEventListener('securitypolicyviolation', hear);
  const health = await fetch(`${gateway}/healthz`).then(isGateway, () => false);
  document.removeEventListener('securitypolicyviolation', hear);
  if (!health) {
    if (!navigator.onLine) return;
    const isMixed = location.protocol === 'https:' && gateway.startsWith('http:');
    if (isForbidden) tellOnce(webmasterWords.forbidden(gateway));
    else tellOnce(isMixed ? webmasterWords.mixed(gateway) : webmasterWords.noGateway(gateway));
    return;
  }
  if (!agency) return;
  const { status } = await fetch(`${gateway}/v1/agencies/${encodeURIComponent(agency)}`);
  if (status === 404 || status === 400) tellUnknownPlace(agency);
}

/** A folder that `motcua static` wrote says of itself what it is; a host without it has a page of its own for that. */
async function askFolder(folder: string, agency: string): Promise<void> {
  const about = await fetch(`${folder}/version.json`)
    .then((reply) => reply.json())
    .catch(() => undefined);
  if (about === undefined) {
    if (navigator.onLine) tellOnce(webmasterWords.noFolder(folder));
  } else if (agency && about.agency !== agency) tellUnknownPlace(agency);
}

function tellUnknownPlace(agency: string): void {
  tellOnce(webmasterWords.unknownPlace(agency));
  explainIn(
    tagsOfPlace,
    troubleWords.unknownPlace(agency),
    troubleWords.unknownPlaceNext,
    (element) => (element.agency || element.settings?.agencyId) === agency,
  );
}

/** Well or not, it speaks as a gateway does. */
async function isGateway(reply: Response): Promise<boolean> {
  // A site's own page for what it does not have is no JSON.
  const said: { readonly status?: unknown; readonly code?: unknown } | null = await reply.json().catch(() => null);
  return said?.status === 'ok' || typeof said?.code === 'string';
}

const tagsOfPlace = ['procedure-search', 'procedure', 'submission-wizard'];
const tagsOfDossier = ['payment-button', 'status-tracker', 'outbox'];
const tags = [...tagsOfPlace, ...tagsOfDossier];

const said = new Set<string>();

function tellOnce(line: string, how: 'error' | 'warn' = 'error'): void {
  if (said.has(line)) return;
  said.add(line);
  console[how](line);
}

/** What an element has of Lit's, seen from outside. */
interface Explained extends HTMLElement {
  readonly client?: unknown;
  readonly agency?: string;
  readonly settings?: { readonly agencyId: string };
  addController(controller: { hostUpdated(): void }): void;
}

const explained = new WeakSet<Element>();

/** In every such element of the page that it is about, now or later, as long as it is about it. */
function explainIn(
  which: readonly string[],
  happened: string,
  next: string,
  isAbout: (element: Explained) => boolean,
): void {
  const selector = which.map((tag) => `motcua-${tag}`).join();
  const explain = (element: Explained) => {
    // One that is inside a provider, or was handed a client, is not what the page's script tag is about.
    const { shadowRoot: root, client: had } = element;
    if (!root || explained.has(element) || element.closest('motcua-provider') || !isAbout(element)) return;
    explained.add(element);
    const words = noticeOf(happened, next);
    root.prepend(words);
    element.addController({
      hostUpdated() {
        if (element.client !== had || !isAbout(element)) words.remove();
      },
    });
  };
  const scan = () => {
    for (const element of document.querySelectorAll<Explained>(selector)) {
      void customElements.whenDefined(element.localName).then(() => explain(element));
    }
  };
  scan();
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
}

/** With the class names that all elements have styles for. Before all that Lit renders, which it leaves alone. */
function noticeOf(happened: string, next: string): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'notice warning';
  notice.lang = 'vi';
  notice.setAttribute('role', 'alert');
  // Set by script, which no policy forbids.
  notice.style.marginBlockEnd = '16px';
  const body = notice.appendChild(document.createElement('div'));
  for (const text of [happened, next]) {
    body.appendChild(document.createElement('p')).textContent = text;
  }
  body.firstElementChild?.classList.add('strong');
  return notice;
}
