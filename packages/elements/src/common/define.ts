/** Registers a tag once: with two copies of the package on a page the first wins and the second says so once. */
import type { LitElement } from 'lit';

const toldKey = Symbol.for('motcua.told/1');
const page = globalThis as { [toldKey]?: boolean };

export function define(tag: string, element: typeof LitElement): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (!page[toldKey]) {
    page[toldKey] = true;
    console.info(`Một Cửa: <${tag}> is already defined by another copy on this page; the first one stays.`);
  }
}
