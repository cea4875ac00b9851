/** For a dossier that was filed on the national portal: a chunk of its own, since most are not. */
import { readReference } from '@motcua/rules';
import { html, type TemplateResult } from 'lit';
import { portalStatus } from '../common/portal-status.js';
import { portalWords as words } from '../common/portal-status.words.js';

/** @param typed the code, as far as somebody named one */
export function portalPage(typed: string, level: number, back: () => void): TemplateResult {
  const read = readReference(typed);
  return html`${portalStatus(read?.kind === 'dossier' ? read.code : '', level)}
    <p class="actions"><button type="button" class="button quiet" @click=${back}>${words.back}</button></p>`;
}
