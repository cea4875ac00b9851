/** Where a fact was read and when, as a template. */
import type { Source } from '@motcua/openapi';
import { formatDate, webAddress } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { words } from './procedure.words.js';

export const sourceLine = (source: Source | undefined, say = words.source): TemplateResult | typeof nothing => {
  if (!source) return nothing;
  const line = say(content(source.name), formatDate(source.asOf));
  const href = webAddress(source.url);
  return html`<p class="small muted">${href ? html`<a href=${href} rel="noreferrer">${line}</a>` : line}</p>`;
};
