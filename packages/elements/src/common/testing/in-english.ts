/** An element on an English page, and what it leaves in Vietnamese there without saying so. */
import type { ReactiveElement } from 'lit';
import { until } from './until.js';

const vietnameseLetter = /[ăâđêôơưàằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ]/i;

/** Resolves when the English words have come. */
export async function speakEnglish(element: ReactiveElement): Promise<void> {
  element.lang = 'en';
  await until(() => element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang') === 'en', 'the English words');
  await element.updateComplete;
}

/** Texts and names that read as Vietnamese outside of what is marked as such; those that hold a given text are the user's. */
export function unmarkedVietnamese(element: Element): string[] {
  const root = element.shadowRoot as ShadowRoot;
  const isMarked = (node: Element | null) => node?.closest('[lang]')?.getAttribute('lang') === 'vi';
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isMarked(node instanceof Element ? node : node.parentElement)) continue;
    if (node instanceof Text) found.push(node.data.trim());
    else if (node instanceof Element)
      // A name of a field in an attribute cannot be marked; the words around it are looked at in the text.
      for (const name of ['alt', 'title', 'placeholder']) found.push(node.getAttribute(name) ?? '');
  }
  return found.filter((text) => vietnameseLetter.test(text));
}
