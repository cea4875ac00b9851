import type { ProcedureDocument } from '@motcua/openapi';
import { papersByCase } from '@motcua/rules';
import { html } from 'hono/html';
import type { Markup } from './markup.js';

type Papers = readonly ProcedureDocument[];

/** More cases are folded: whoever reads opens her own. */
const openCases = 3;

/** Which papers, apart by the trường hợp that asks for them, and by whether they are handed in or only shown. */
export function paperList(all: Papers): Markup {
  const { always, cases } = papersByCase(all);
  const isFolded = cases.length > openCases;
  return html`${cases.length > 0 && always.length > 0 ? html`<p>Trường hợp nào cũng cần:</p>` : ''}${byDuty(always, 3)}
${cases.length > 0 ? html`<p>Chọn trường hợp của bạn:</p>` : ''}
${cases.map(({ name, papers }) =>
  isFolded
    ? html`<details><summary>${name}</summary>${byDuty(papers, 3)}</details>`
    : html`<h3>${name}</h3>${byDuty(papers, 4)}`,
)}`;
}

const byDuty = (some: Papers, level: 3 | 4): Markup =>
  html`${part('Phải nộp', some, 'submit', level)}${part('Phải xuất trình (cho xem bản chính)', some, 'show', level)}`;

function part(title: string, all: Papers, duty: ProcedureDocument['duty'], level: 3 | 4): Markup | '' {
  const chosen = all.filter((document) => document.duty === duty);
  if (chosen.length === 0) return '';
  return html`${level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
<ul>${chosen.map(paper)}</ul>`;
}

const paper = ({ name, plainName, originals, copies, condition }: ProcedureDocument): Markup => html`
<li>${plainName}${counts(originals, copies)}${condition === undefined ? '' : html`<br><span class="muted">${condition}</span>`}${
  name === plainName ? '' : html`<br><span class="muted">${name}</span>`
}</li>`;

function counts(originals: number, copies: number): string {
  const parts = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : ''].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
