import type { FormField } from '@motcua/openapi';
import { answerAt, formatDate, formatPhone, pagesOf, vietnamDay } from '@motcua/rules';
import { html } from 'lit';
import type { OpenDossier } from '../desk-state.js';

function answerWords(field: FormField, answer: unknown): string {
  if (answer === undefined || answer === '') return '—';
  if (field.kind === 'consent') return answer ? 'Đã đồng ý' : '—';
  if (typeof answer === 'boolean') return answer ? 'Có' : 'Không';
  if (field.kind === 'date') return formatDate(String(answer));
  if (field.kind === 'phone') return formatPhone(String(answer));
  return field.options?.find(({ value }) => value === answer)?.label ?? String(answer);
}

/** The answers under the questions of the form version that they were filed with. */
export const answersView = ({ detail, definition }: OpenDossier) => {
  if (!definition) return html`<p class="message">Chưa tải được biểu mẫu. Tải lại hồ sơ để xem nội dung.</p>`;
  const today = vietnamDay(detail.dossier.submittedAt);
  const groups = pagesOf(definition, detail.answers, { today })
    .map(({ group, fields }) => ({ group, asked: fields.filter(({ kind }) => kind !== 'documents') }))
    .filter(({ asked }) => asked.length > 0);
  return groups.map(
    ({ group, asked }) => html`<h3>${group.title}</h3>
      <dl>
        ${asked.map(
          (field) => html`<div>
            <dt>${field.label}</dt>
            <dd>${answerWords(field, answerAt(detail.answers, field.path))}</dd>
          </div>`,
        )}
      </dl>`,
  );
};
