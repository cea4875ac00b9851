/** The way to file a procedure, as a template. */
import type { ProcedureDetail } from '@motcua/openapi';
import { besideTheNet, channelsOf, notOnNet, webAddress } from '@motcua/rules';
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
  { procedure, offering, agency, hasForm, supersededBy }: ProcedureDetail,
  fileLink: (label: string) => TemplateResult,
): TemplateResult | typeof nothing {
  const channels = channelsOf(procedure, offering);
  const other = notOnNet(channels, hasForm, words);
  const portalLink = (isMain: boolean) =>
    html`<a class=${isMain ? 'button' : 'button secondary'} href=${ifDefined(webAddress(offering?.handoffUrl))} rel="noreferrer">${words.handoffOpen}</a>`;
  switch (way) {
    case 'direct':
      return html`<div class="filing stack screen-only">
        <p class="actions">${fileLink(words.file)}</p>
        <p class="muted">${words.fileNote} ${besideTheNet(channels, words)}</p>
      </div>`;
    case 'handoff':
      // The portal stays beside it: what is published may have changed since.
      if (other)
        return html`<div class="filing screen-only">
          ${notice(
            'info',
            html`<p class="strong">${other.what}</p>
              <p>${other.next}</p>
              <p class="actions">${portalLink(false)}</p>`,
          )}
        </div>`;
      return html`<div class="filing screen-only">
        ${notice(
          'info',
          html`<p class="strong">${words.handoff}</p>
            ${hasForm ? html`<p>${words.handoffPrepare}</p>` : nothing}
            <p class="actions">
              ${hasForm ? fileLink(words.handoffFile) : nothing}
              ${portalLink(!hasForm && !supersededBy)}
            </p>
            ${agency ? html`<p>${words.handoffPlace(content(`${agency.shortName}, ${agency.province}`))}</p>` : nothing}
            <p>${besideTheNet(channels, words)}</p>`,
        )}
      </div>`;
    case 'closed':
      return html`<div class="filing">
        ${notice('warning', html`<p class="strong">${words.closed}</p><p>${words.help}</p>`)}
      </div>`;
    default:
      return nothing;
  }
}
