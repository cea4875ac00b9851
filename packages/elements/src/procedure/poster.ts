/** A poster for the notice board: what the procedure is called, a code that opens its page, the three answers. */
import type { ChannelTerms, ProcedureDetail } from '@motcua/openapi';
import { channelNames, channelsOf, factWords, feeWords, procedureWords, sameTerms, timeWords } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { inVietnamese } from '../common/catalogue.js';
import { posterWords } from './poster.words.js';
import { howMany } from './procedure-answers.js';
import { titleOf } from './procedure-own-words.js';

/** Letters of an answer that can be read from far and leave room for the place. */
const large = 80;

/** @param code draws the QR code of the page's address @param address the page's public address */
export const poster = (detail: ProcedureDetail, address: string, code: TemplateResult): TemplateResult =>
  inVietnamese(() => {
    const { procedure, offering, agency } = detail;
    const channels = channelsOf(procedure, offering);
    const by = (say: (terms: ChannelTerms) => string): unknown => {
      if (channels.status !== 'verified') return html`<dd>${factWords[channels.status]}</dd>`;
      const groups = sameTerms(channels.value, say);
      const lines = groups.map(
        (some) => (groups.length > 1 ? `${channelNames(some, procedureWords)}: ` : '') + say(some[0]),
      );
      const look = lines.join('').length > large ? 'much' : '';
      return lines.map((line) => html`<dd class=${look}>${line}</dd>`);
    };
    return html`<div class="poster print-only" part="poster" lang="vi">
      ${
        agency
          ? html`<div class="letterhead">
              <p class="strong">${agency.name}</p>
              <p>${agency.receptionPlace.name}</p>
            </div>`
          : nothing
      }
      <p class="name">${titleOf(detail)}</p>
      <p>${procedureWords.code} ${procedure.code}</p>
      ${code}
      <p class="scan">${posterWords.scan}</p>
      <p>${posterWords.ask}</p>
      <dl>
        <div><dt>${procedureWords.papers}</dt><dd>${howMany(procedure, channels, {})}</dd></div>
        <div><dt>${procedureWords.time}</dt>${by(({ time }) => timeWords(time))}</div>
        <div><dt>${procedureWords.fee}</dt>${by(({ fee }) => feeWords(fee))}</div>
      </dl>
      ${
        agency
          ? html`<p>${agency.receptionPlace.address}</p>
              <p>${agency.receptionPlace.hours}</p>
              <p>
                ${posterWords.phone(agency.receptionPlace.phone)}
                ${agency.receptionPlace.isExample ? procedureWords.example : nothing}
              </p>`
          : nothing
      }
      <p class="address">${address}</p>
    </div>`;
  });
