/** A poster for the notice board, and printing the element alone: a chunk of its own, asked for when paper is wanted. */
import type { ChannelTerms, ProcedureDetail } from '@motcua/openapi';
import { channelNames, channelsOf, factWords, feeWords, procedureWords, sameTerms, timeWords } from '@motcua/rules';
import { css, html, nothing, type TemplateResult } from 'lit';
import { inVietnamese } from '../common/catalogue.js';
import { posterWords } from './poster.words.js';
import { howMany } from './procedure-answers.js';
import { titleOf } from './procedure-own-words.js';

export { PrintAlone } from '../common/print-alone.js';

export const posterStyles = css`
  .poster {
    text-align: center;
  }
  .poster .letterhead {
    display: block;
    font-size: 14pt;
  }
  .poster .name {
    margin-block: 10mm 2mm;
    font-size: 28pt;
    font-weight: 700;
    line-height: 1.3;
  }
  .poster .qr {
    inline-size: 90mm;
    margin: 0 auto 2mm;
  }
  .poster dl {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 4mm;
    margin-block: 8mm;
  }
  .poster dl > div {
    padding: 3mm;
    border: 0.4mm solid #000;
  }
  .poster dd {
    font-size: 15pt;
    font-weight: 700;
  }
  .poster dd + dd {
    margin-block-start: 2mm;
    font-size: 12pt;
  }
  .poster p {
    font-size: 14pt;
  }
  .poster .address {
    font-size: 10pt;
    overflow-wrap: anywhere;
  }
`;

/** @param code draws the QR code of the page's address @param address the page's public address */
export const poster = (detail: ProcedureDetail, address: string, code: TemplateResult): TemplateResult =>
  inVietnamese(() => {
    const { procedure, offering, agency } = detail;
    const channels = channelsOf(procedure, offering);
    const by = (say: (terms: ChannelTerms) => string): unknown => {
      if (channels.status !== 'verified') return html`<dd>${factWords[channels.status]}</dd>`;
      const groups = sameTerms(channels.value, say);
      return groups.map(
        (some) => html`<dd>${groups.length > 1 ? `${channelNames(some, procedureWords)}: ` : ''}${say(some[0])}</dd>`,
      );
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
      ${code}
      <p class="strong">${posterWords.scan}</p>
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
