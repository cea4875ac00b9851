/** The facts of a dossier as rows of a summary list: on the screen and on the printed slip alike. */
import type { Dossier } from '@motcua/openapi';
import { formatDateTime, formatDateWithWeekday } from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { dates } from '../common/dates.words.js';
import { dossierFee, dossierWords as words } from '../common/dossier.words.js';

const row = (name: string, value: unknown): TemplateResult | typeof nothing =>
  value ? html`<div class="row"><dt>${name}</dt><dd>${value}</dd></div>` : nothing;

const code = (text: string | null) => (text ? html`<span class="code">${text}</span>` : nothing);

/** `17:00 ngày 23/11/2026 (thứ Hai)`: people plan by weekdays. */
export const dueWords = (iso: string): string =>
  dates.moment(formatDateTime(iso).slice(0, 5), formatDateWithWeekday(iso, dates));

export const dossierRows = (dossier: Dossier): TemplateResult => html`
  ${dossier.dossierCode ? row(words.dossierCode, code(dossier.dossierCode)) : nothing}
  ${row(words.submissionCode, code(dossier.submissionCode))}
  ${row(words.procedure, content(dossier.procedureName))}
  ${row(words.copies, dossier.copies)}
  ${row(words.submittedAt, formatDateTime(dossier.submittedAt, dates))}
  ${row(words.filedByOfficer, dossier.filedByOfficer && content(dossier.filedByOfficer.name))}
  ${row(words.supportPlace, dossier.supportPlace && content(dossier.supportPlace))}
  ${dossier.receivedAt ? row(words.receivedAt, formatDateTime(dossier.receivedAt, dates)) : nothing}
  ${row(words.receivedBy, dossier.receivedBy && content(dossier.receivedBy))}
  ${row(words.decides, content(dossier.competentAgency))}
  ${dossier.receivedAt ? row(words.dueAt, dossier.dueAt ? html`<strong>${dueWords(dossier.dueAt)}</strong>` : words.noDue) : nothing}
  ${row(words.fee, dossierFee(dossier.fee))}
  ${dossier.resultChannel ? row(words.result, words.resultChannel[dossier.resultChannel]) : nothing}
`;
