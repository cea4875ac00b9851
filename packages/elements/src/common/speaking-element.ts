/** An element with words of its own: it speaks the language of the nearest `lang` around it, or on it. */
import { LitElement } from 'lit';
import { speak, type Tables } from './catalogue.js';

/** For all elements of the page, once it has come. */
let english: Tables | undefined;
let coming: Promise<void> | undefined;

/** A chunk that did not come is asked for again at the next update. */
const learnEnglish = (): Promise<void> => {
  coming ??= import('./english.js').then(
    (chunk) => {
      english = chunk.english;
    },
    () => {
      coming = undefined;
    },
  );
  return coming;
};

/** Around the hosts of shadow roots too, which `:lang()` does in Chromium alone. */
function languageAround(element: Element): string {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    const speaker = at.closest<HTMLElement>('[lang]');
    if (speaker) return speaker.lang;
  }
  return '';
}

/**
 * Vietnamese unless the page says English, in which case it is Vietnamese until the English words are there. The `lang`
 * of what is rendered says what it is; the host's own is left to the page, whose content may stand inside the element.
 */
export abstract class SpeakingElement extends LitElement {
  abstract headingLevel: number;
  readonly #said = document.createElement('div');
  readonly #watch = new MutationObserver(() => this.requestUpdate());

  protected override createRenderRoot(): HTMLElement {
    super.createRenderRoot().append(this.#said);
    return this.#said;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (let node: Node | undefined = this; node; node = (node as Partial<ShadowRoot>).host) {
      node = node.getRootNode();
      this.#watch.observe(node, { subtree: true, attributeFilter: ['lang'] });
    }
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  /** The whole update speaks one language; nobody else's update comes between. */
  protected override performUpdate(): void {
    const isEnglish = /^en\b/i.test(languageAround(this));
    if (isEnglish && !english) void learnEnglish().then(() => english && this.requestUpdate());
    const tables = isEnglish ? english : undefined;
    this.#said.lang = tables ? 'en' : 'vi';
    // Taken away by the page it is null, or undefined; said wrongly it is no number.
    this.headingLevel ||= 2;
    speak(tables);
    try {
      super.performUpdate();
    } finally {
      speak(undefined);
    }
  }
}
