import { type GuidanceLine, type GuidanceSite, guidanceFor } from '@motcua/rules';
import { html } from 'hono/html';
import { callSentence } from './contact.js';
import type { Markup } from './markup.js';

/** How to file, sign in, pay and complain; each topic is an address of its own behind the `#`. */
export function guidanceBody(site: GuidanceSite): Markup {
  const sections = guidanceFor(site);
  return html`<h1>Hướng dẫn làm giấy tờ</h1>
<ul>${sections.map(({ topic, question }) => html`<li><a href="#${topic}">${question}</a></li>`)}</ul>
${sections.map(
  ({ topic, question, lines }) => html`<section id="${topic}">
<h2>${question}</h2>
${lines.map(paragraph)}
</section>
`,
)}${callSentence(site.agency)}`;
}

const paragraph = ({ text, href }: GuidanceLine): Markup =>
  href === undefined ? html`<p>${text}</p>` : html`<p><a href="${href}"${awayFrom(href)}>${text}</a></p>`;

/** Another site is not told where its reader comes from. */
const awayFrom = (href: string): Markup | '' => (/^https:/.test(href) ? html` rel="noopener noreferrer"` : '');
