/** Parts that several pages of the wizard share. */
import type { WizardDraft, WizardSubject } from '@motcua/headless';
import type { Agency } from '@motcua/openapi';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../../common/content.js';
import { heading } from '../../common/headings.js';
import { phoneLink } from '../../common/notices.js';
import { noticeWords } from '../../common/notices.words.js';
import { feeText, hasBegun, spoken } from '../answer-text.js';
import { words } from '../submission-wizard.words.js';
import type { WizardView } from '../view.js';
import { eraser } from './eraser.js';

/** What is being filed, and where; above every page that knows. */
export const subjectLine = ({ procedure, offering, agency }: WizardSubject): TemplateResult =>
  html`<p class="subject small muted">${words.subject(content(procedure.plainName), content(agency.shortName))}${offering.mode === 'handoff' ? words.onPortal : nothing}</p>`;

export const phoneOf = ({ receptionPlace: { phone, isExample } }: Agency): TemplateResult =>
  html`${phoneLink(phone)} ${isExample ? html`<span class="muted">${noticeWords.example}</span>` : nothing}`;

/** Name, address, hours and phone of the place that receives. */
export const contact = (agency: Agency): TemplateResult => html`<address class="contact">
  <span lang="vi"
    ><strong>${agency.receptionPlace.name}</strong><br />
    ${agency.receptionPlace.address}<br />
    ${agency.receptionPlace.hours}</span
  ><br />
  ${noticeWords.phone}: ${phoneOf(agency)}
</address>`;

/** Said beside the action, since nobody may close the page now. */
export const notSaved = ({ saved }: WizardDraft): TemplateResult =>
  html`<div role="alert">${saved === 'failed' || saved === 'elsewhere' ? html`<p class="not-saved strong">${words.saved[saved]}</p>` : nothing}</div>`;

/** The calm side note: how to open the draft again, whether it is kept, what it will cost. Where this machine keeps nothing
 * it promises nothing.
 * @param withFee false where the fee stands on the page already */
export const draftNote = (
  subject: WizardSubject,
  draft: WizardDraft,
  view: WizardView,
  withFee: boolean,
): TemplateResult => html`<div class="side" part="note">
  ${hasBegun(draft) && draft.resumeCode ? keptNote(subject, draft, draft.resumeCode, view) : nothing}
  ${withFee ? html`<p class="side-fee">${words.fee}: <strong>${feeText(subject, draft)}</strong></p>` : nothing}
</div>`;

const keptNote = ({ offering }: WizardSubject, { saved }: WizardDraft, resumeCode: string, view: WizardView) =>
  html`<div class="note">
    ${heading(view.level + 1, 'subheading', words.code)}
    <p class="code resume-code">${spoken(resumeCode)}</p>
    <p class="small saved ${saved}">${words.saved[saved]}</p>
    ${saved === 'failed' ? nothing : html`<p class="small">${words.codeUse}</p>`}
    <p class="small muted">${offering.mode === 'handoff' ? words.sharedHandoff : words.shared}</p>
    ${eraser(words.erase, 'quiet', view)}
  </div>`;

/** Column of the page with its side note: beside it on wide screens, below it on narrow ones. */
export const withSide = (main: TemplateResult, side: TemplateResult): TemplateResult =>
  html`<div class="layout"><div class="columns"><div class="main">${main}</div>${side}</div></div>`;
