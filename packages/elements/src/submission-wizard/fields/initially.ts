/** Sets properties when an input is first shown and never again: writing `value` while someone types breaks Vietnamese
 * typing tools, which rewrite the word they are in (TELEX by composition, UniKey by fake backspaces). */
import { type ElementPart, noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class Initially extends Directive {
  #shown = false;

  override render(_properties: Partial<HTMLInputElement>): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Partial<HTMLInputElement>]): unknown {
    if (!this.#shown) Object.assign(part.element, properties);
    this.#shown = true;
    return noChange;
  }
}

export const initially = directive(Initially);
