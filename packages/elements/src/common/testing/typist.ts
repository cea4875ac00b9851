/** The ways in which Vietnamese reaches an input: tools that take letters back, that compose, that send loose marks. */
import type { ReactiveElement } from 'lit';

const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** Types as a person would, straight into the input; counts what anybody else writes into it meanwhile. */
export function typist(element: ReactiveElement, input: HTMLInputElement) {
  let written = 0;
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => nativeValue?.get?.call(input),
    set(text: string) {
      written += 1;
      nativeValue?.set?.call(input, text);
    },
  });
  const tell = async (inputType: string, isComposing: boolean) => {
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, isComposing }));
    await element.updateComplete;
  };
  const put = async (text: string, inputType: string, isComposing = false) => {
    nativeValue?.set?.call(input, text);
    await tell(inputType, isComposing);
  };
  return {
    get written() {
      return written;
    },
    /** UniKey: no composition events; letters are taken back by fake backspaces and sent again with their mark. */
    async byBackspaces(name: string) {
      let text = '';
      for (const letter of name.normalize('NFC')) {
        const plain = letter.normalize('NFD')[0] ?? letter;
        await put(text + plain, 'insertText');
        if (plain === letter) {
          text += letter;
          continue;
        }
        await put(text, 'deleteContentBackward');
        text += letter;
        await put(text, 'insertText');
      }
    },
    /** A system's own typing tool: the word is composed and handed over at its end. */
    async byComposition(name: string) {
      let done = '';
      for (const word of name.split(/(?<= )/)) {
        input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
        for (let end = 1; end <= word.length; end += 1) {
          input.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: word.slice(0, end) }));
          await put(done + word.slice(0, end), 'insertCompositionText', true);
        }
        done += word;
        input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: word }));
        await tell('insertText', false);
      }
    },
    /** Old tools send a letter and its marks as characters of their own. */
    async byLooseMarks(name: string) {
      let text = '';
      for (const part of name.normalize('NFD')) {
        text += part;
        await put(text, 'insertText');
      }
    },
    async leave() {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    },
  };
}
