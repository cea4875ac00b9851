/** Makes elements of `<div data-motcua="procedure-search">`, for editors that strip tags they do not know. */

/** What may stand in a div. A provider may not: it would let whoever writes texts choose the gateway. */
const names = ['procedure-search', 'procedure', 'submission-wizard', 'payment-button', 'status-tracker', 'outbox'];

/**
 * Attributes that a div hands on, as `data-` and the name. Only these: any other, such as `data-onclick`, would become
 * a script that the editor had good reason to strip.
 */
const attributes = [
  'procedure-code',
  'heading-level',
  'query',
  'code',
  'portal',
  'agency',
  'history',
  'lang',
  'stale-after',
  'badge',
];

const done = new WeakSet<Element>();

/** Those that are there, and those that come later. */
export function fillStandIns(): void {
  scan();
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
}

function scan(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-motcua]')) {
    // A copy that a host has made of a filled one holds its element already.
    if (done.has(place) || place.firstElementChild?.localName.startsWith('motcua-')) continue;
    done.add(place);
    fill(place);
  }
}

/** The element goes inside: the div, its classes and its place in the layout stay the host's. */
function fill(place: HTMLElement): void {
  const name = place.dataset.motcua ?? '';
  if (!names.includes(name)) {
    void import('./seldom.js').then(
      ({ tellUnknownTag }) => tellUnknownTag(name, names),
      () => {},
    );
    return;
  }
  const element = document.createElement(`motcua-${name}`);
  for (const attribute of attributes) {
    const value = place.getAttribute(`data-${attribute}`);
    if (value !== null) element.setAttribute(attribute, value);
  }
  element.append(...place.childNodes);
  place.append(element);
  // Inside a tracker it pays on the same page.
  if (name === 'payment-button' && place.parentElement?.localName === 'motcua-status-tracker') place.slot = 'payment';
}
