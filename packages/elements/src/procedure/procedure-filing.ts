/** The way to file a procedure, as a template. */
import type { ProcedureDetail } from '@motcua/openapi';
import { webAddress } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { content } from '../common/content.js';
import { notice } from '../common/notices.js';
import { words } from './procedure.words.js';

/** `closed`: this place takes it no more. `information`: no place was asked about. */
export type Filing = 'direct' | 'handoff' | 'closed' | 'information';

/** @param fileLink the link to the questions, by what it says */
export function filing(
  way: Filing,
  { offering, agency, hasForm }: ProcedureDetail,
  fileLink: (label: string) => TemplateResult,
): TemplateResult | typeof nothing {
  switch (way) {
    case 'direct':
      return html`<div class="filing stack screen-only">
        <p class="actions">${fileLink(words.file)}</p>
        <p class="muted">${words.fileNote} ${words.counter}</p>
      </div>`;
    case 'handoff':
      return html`<div class="filing screen-only">
        ${notice(
          'info',
          html`<p class="strong">${words.handoff}</p>
            ${hasForm ? html`<p>${words.handoffPrepare}</p>` : nothing}
            <p class="actions">
              ${hasForm ? fileLink(words.handoffFile) : nothing}
              <a class=${hasForm ? 'button secondary' : 'button'} href=${ifDefined(webAddress(offering?.handoffUrl))} rel="noreferrer">${words.handoffOpen}</a>
            </p>
            ${agency ? html`<p>${words.handoffPlace(content(`${agency.shortName}, ${agency.province}`))}</p>` : nothing}
            <p>${words.counter}</p>`,
        )}
      </div>`;
    case 'closed':
      return html`<div class="filing">
        ${notice('warning', html`<p class="strong">${words.closed}</p><p>${words.closedNext}</p>`)}
      </div>`;
    default:
      return nothing;
  }
}
