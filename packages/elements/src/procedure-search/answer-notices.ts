/** Answers that are no procedures: guidance about filing itself, a dossier's code, and nothing at all. */
import type { Agency, GuidanceTopic, LifeEvent, Place } from '@motcua/openapi';
import { html, nothing, type TemplateResult } from 'lit';
import { pageUrl, type Settings } from '../common/context.js';
import { heading } from '../common/headings.js';
import { notice, phoneLink } from '../common/notices.js';
import { noticeWords } from '../common/notices.words.js';
import { eventList } from './event-list.js';
import { words } from './search-view.words.js';

const linked = (said: string, href: string, link: string): TemplateResult =>
  notice('info', html`<p class="strong" tabindex="-1">${said}</p><p><a href=${href}>${link}</a></p>`);

/** Undefined where the site has no page for it. */
export function guidanceNotice(topic: GuidanceTopic, settings: Settings | undefined) {
  const { pages, agencyId = '' } = settings ?? {};
  // A site that was built on an older copy of this package knows no such page.
  const href = pageUrl(pages?.guidance ?? '', { topic, agency: agencyId });
  const said = words.guidance[topic];
  return href ? { said, notice: linked(said, href, words.seeGuidance) } : undefined;
}

/** The secret of the slip is asked for there. */
export function dossierNotice(code: string, settings: Settings | undefined): TemplateResult {
  const page = settings?.pages.tracking ?? '';
  const href = page.includes('{ref}')
    ? pageUrl(page, { ref: code })
    : `${pageUrl(page)}${page.includes('?') ? '&' : '?'}ho-so=${encodeURIComponent(code)}`;
  return linked(words.dossier, href, words.seeDossier);
}

interface NothingFound {
  readonly agency: Agency | null;
  /** Of the heading. */
  readonly level: number;
  readonly events: readonly LifeEvent[];
  readonly enter: (event: LifeEvent) => void;
  readonly countOf: (event: LifeEvent) => number | undefined;
}

export const nothingFound = ({ agency, level, events, enter, countOf }: NothingFound): TemplateResult =>
  html`<div class="stack">
    <p>${words.noneNext} ${words.noneAsk}</p>
    ${agency ? contact(agency.receptionPlace) : html`<slot></slot>`}
    ${events.length > 0 ? html`<div>${heading(level, 'subheading', words.nearest)} ${eventList(events, enter, countOf)}</div>` : nothing}
  </div>`;

const contact = ({ name, phone, isExample }: Place): TemplateResult =>
  html`<p class="inset"><strong lang="vi">${name}</strong><br>${phoneLink(phone)} ${isExample ? noticeWords.example : nothing}</p>`;
