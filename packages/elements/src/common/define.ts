/** Registers a tag once: with two copies of the package on a page the first wins and the second says so once. */
import type { LitElement } from 'lit';

const toldKey = Symbol.for('motcua.told/1');
const page = globalThis as { [toldKey]?: boolean };

/** @param speaks whether the element has words of its own; they are Vietnamese, whatever the page around them is. */
export function define(tag: string, element: typeof LitElement, speaks = true): void {
  if (!customElements.get(tag)) {
    if (speaks)
      element.addInitializer((one) => {
        const host = one as unknown as HTMLElement;
        one.addController({
          hostConnected() {
            host.lang ||= 'vi';
          },
        });
      });
    customElements.define(tag, element);
  } else if (!page[toldKey]) {
    page[toldKey] = true;
    console.info(`Một Cửa: <${tag}> is already defined by another copy on this page; the first one stays.`);
  }
}
