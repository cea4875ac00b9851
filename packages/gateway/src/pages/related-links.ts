import type { Agency, Procedure, RelatedProcedure } from '@motcua/openapi';
import { formatDate } from '@motcua/rules';
import { html } from 'hono/html';
import type { RelatedProcedures } from '../catalogue/related-procedures.js';
import { procedureAddress } from './addresses.js';
import type { Markup } from './markup.js';

/** Filed once, done at once (liên thông): what this one settles, and where it is itself contained. */
export function combined({ combines, combinedIn }: RelatedProcedures, agency: Agency | undefined): Markup | '' {
  if (combines.length + combinedIn.length === 0) return '';
  const list = (say: string, some: readonly RelatedProcedure[]) =>
    some.length === 0 ? '' : html`<p>${say}</p><ul>${some.map((one) => html`<li>${link(one, agency)}</li>`)}</ul>`;
  return html`<h2>Nộp một lần, xong nhiều việc</h2>
${list('Nộp hồ sơ này một lần thì xong các việc:', combines)}
${list('Việc này có thể làm cùng việc khác, chỉ nộp một lần:', combinedIn)}`;
}

/** Until when it holds, and what took its place. */
export function validity(
  { effectiveTo }: Procedure,
  { supersededBy }: RelatedProcedures,
  agency: Agency | undefined,
): Markup | '' {
  const until = effectiveTo === undefined ? '' : `Thủ tục này áp dụng đến hết ngày ${formatDate(effectiveTo)}. `;
  if (!supersededBy) return until === '' ? '' : html`<p>${until}</p>`;
  return html`<p>${until}Thủ tục thay thế: ${link(supersededBy, agency)}.</p>`;
}

const link = ({ code, plainName, canOpen }: RelatedProcedure, agency: Agency | undefined): Markup =>
  canOpen ? html`<a href="${procedureAddress(code, agency)}">${plainName}</a>` : html`${plainName}`;
