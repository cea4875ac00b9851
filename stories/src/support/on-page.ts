/** Puts a story on a page as a commune's site has it: one language, one theme, and the provider around the elements. */
import '@motcua/elements/motcua-provider.js';
import { type Theme, useTheme } from '@motcua/elements';
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { api } from './gateway.js';
import { lookOf } from './looks.js';

let set: readonly string[] = [];

/** On the page itself, as the script tag does it, so that the page's ground changes with its elements. */
function dress(look: unknown): void {
  const { theme = 'light', tokens = {} } = lookOf(look);
  useTheme(document, theme as Theme);
  const { style } = document.documentElement;
  for (const name of set) style.removeProperty(name);
  for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value);
  set = Object.keys(tokens);
}

export const onPage: Decorator = (story, { globals, parameters }) => {
  dress(globals.look);
  const { lang } = document.documentElement;
  if (lang !== globals.locale) document.documentElement.lang = globals.locale;
  const isAlone = parameters.provider === false;
  return html`<div class="page" lang=${globals.locale}>
    ${
      isAlone
        ? story()
        : html`<motcua-provider api=${api} agency="thong-nhat-lang-son" search-page="#tim" procedure-page="#thu-tuc/{code}"
            filing-page="#nop/{code}" tracking-page="#tra-cuu" payment-page="#nop-phi/{ref}" guidance-page="#huong-dan/{topic}" outbox-page="#cho-gui">${story()}</motcua-provider>`
    }
  </div>`;
};
