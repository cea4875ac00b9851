/** A dossier of the national portal: its status is there and nowhere else. The same in tracker and wizard, a chunk of its
 * own; nobody is asked anything. */
import { portalLookupUrl } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './headings.js';
import { icon, outsideIcon } from './icons.js';
import { notice } from './notices.js';
import { portalWords as words } from './portal-status.words.js';

/** @param code as the portal gave it; empty where it is not known here */
export const portalStatus = (code: string, level: number): TemplateResult =>
  html`<div part="portal-status">
    ${notice(
      'info',
      html`${heading(level, 'subheading', words.title)}
        ${code ? html`<p>${words.code}: <span class="code">${code}</span></p>` : nothing}
        <p>${words.only} ${words.next}</p>
        <p>
          <a class="button secondary" href=${portalLookupUrl} target="_blank" rel="noopener noreferrer"
            >${words.open}${icon(outsideIcon)}</a
          >
        </p>`,
    )}
  </div>`;
