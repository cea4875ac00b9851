/** The link to the national portal, in a tab of its own: the content to copy stays open here. */

import { webAddress } from '@motcua/rules';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon, outsideIcon } from '../../common/icons.js';
import { words } from '../late-pages.words.js';

export const handoffLink = (href: string): TemplateResult =>
  html`<a class="button" part="handoff-link" href=${ifDefined(webAddress(href))} target="_blank" rel="noopener noreferrer"
    >${words.handoffOpen}${icon(outsideIcon)}</a
  >`;
