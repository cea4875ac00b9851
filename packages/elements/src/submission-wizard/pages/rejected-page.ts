/** The gateway said no: its reason in words, the way to mend it, and whom to call. */
import type { WizardRejected } from '@motcua/headless';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../common/headings.js';
import { notice, phoneLink } from '../../common/notices.js';
import { words } from '../late-pages.words.js';
import type { WizardView } from '../view.js';
import { handoffLink } from './handoff-link.js';

export function rejectedPage(state: WizardRejected, { machine, level, edit, parts }: WizardView): TemplateResult {
  const { subject, draft, code, title, detail, problems, handoffUrl, phone } = state;
  const fields = draft.definition.steps.flatMap(({ groups }) => groups.flatMap((group) => group.fields));
  const placed = parts.placeProblems(problems, fields);
  const first = placed.find(({ path }) => path)?.path;
  const reason = html`<p class="strong">${words.problem(code, title)}</p>
    ${detail ? html`<p lang="vi">${detail}</p>` : nothing}`;
  return html`
    ${parts.subjectLine(subject)} ${heading(level, 'title', words.rejected, 'title')}
    <div class="stack">
      ${placed.length > 0 ? html`${reason}${parts.problemList(placed, level + 1, edit)}` : notice('error', reason)}
      <p>${handoffUrl ? words.rejectedElsewhere : words.rejectedSafe}</p>
      <p class="actions">
        ${
          handoffUrl
            ? handoffLink(handoffUrl)
            : html`<button type="button" class="button" part="edit" @click=${() => (first ? edit(first) : machine.back())}>
                ${first ? words.rejectedMend : words.rejectedLook}
              </button>`
        }
      </p>
      <p>
        ${words.rejectedCall} ${phone ? phoneLink(phone) : nothing}<br />
        ${words.submissionCode}: <span class="code">${draft.submissionCode}</span>
      </p>
      ${parts.contact(subject.agency)}
    </div>
  `;
}
