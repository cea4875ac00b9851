/** The papers of a kit by number and title; what was attached can be saved again under that name. */
import type { KitPaper } from '@motcua/headless';
import type { ProcedureDocument } from '@motcua/openapi';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../../common/content.js';
import { heading } from '../../common/headings.js';
import { alertIcon, icon } from '../../common/icons.js';
import { words } from '../kit.words.js';
import type { LateGestures } from '../late-gestures.js';
import { words as lateWords } from '../late-pages.words.js';
import type { WizardView } from '../view.js';

export function kitPapers(
  papers: readonly KitPaper[],
  view: WizardView,
  gestures: LateGestures,
): TemplateResult | typeof nothing {
  if (papers.length === 0) return nothing;
  // Of one trường hợp it is the one that was answered for; of several nobody needs all.
  const areApart = new Set(papers.flatMap(({ document }) => document?.case ?? [])).size > 1;
  return html`<section>
    ${heading(view.level + 1, 'heading', words.papers)}
    <ul class="kit-papers">
      ${papers.map((paper) => paperItem(paper, areApart, view, gestures))}
    </ul>
    ${papers.some(({ files }) => files.length > 0) ? html`<p class="small muted screen-only">${words.saveNote}</p>` : nothing}
  </section>`;
}

const paperItem = (
  { number, title, document, files }: KitPaper,
  isApart: boolean,
  view: WizardView,
  gestures: LateGestures,
) => html`<li>
  <p><strong>${number}. ${content(title)}</strong></p>
  ${isApart && document?.case ? html`<p class="small">${words.ofCase(content(document.case))}</p>` : nothing}
  ${document ? factsOf(document, title) : nothing}
  ${files.map(
    (one) => html`<div class="kit-file screen-only">
        <span class="small">${content(one.fileName)} <span class="file-size muted">${view.parts.fileSize(one.file.size)}</span></span>
        <button type="button" class="button quiet" part="save-file" @click=${() => void gestures.save(view.machine, one)}>
          ${words.save}<span class="visually-hidden" lang="vi"> ${one.fileName}</span>
        </button>
      </div>
      ${
        gestures.unread === one.file.fileId
          ? html`<p class="problem screen-only" role="alert">${icon(alertIcon)}<span>${words.unread}</span></p>`
          : nothing
      }`,
  )}
</li>`;

function factsOf({ name, duty, originals, copies, condition }: ProcedureDocument, title: string): TemplateResult {
  const counts = [originals && words.originals(originals), copies && words.copies(copies)];
  const facts = [lateWords.duties[duty], ...counts].filter(Boolean).join(' · ');
  return html`${name === title ? nothing : html`<p class="small" lang="vi">${name}</p>`}
    <p class="small muted">${facts}${condition ? html`. ${content(condition)}` : nothing}</p>`;
}
