/** Which papers a procedure needs, as a list to tick off: by case and by way of filing, which are chosen here. */
import type { Channel, ChannelsFact, Procedure, ProcedureDocument } from '@motcua/openapi';
import {
  isOnNet,
  type PaperChoice,
  paperDuties,
  paperSays,
  papersByCase,
  papersFor,
  papersOfDuty,
  photoQuestion,
} from '@motcua/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../common/content.js';
import { facts } from '../common/facts.words.js';
import { heading } from '../common/headings.js';
import { words } from './procedure.words.js';

type Papers = readonly ProcedureDocument[];
type Part = TemplateResult | typeof nothing;

/** More papers than these go on one sheet only without their official names. */
const fullSheet = 13;

/** What is chosen and ticked off is kept in the page alone, and these change it. */
export interface PaperView {
  readonly choice: PaperChoice;
  /** Ids of papers that who reads has at hand. */
  readonly ticked: ReadonlySet<string>;
  choose(choice: PaperChoice): void;
  tick(documentId: string): void;
}

export function papers(
  { documents }: Procedure,
  channels: ChannelsFact,
  level: number,
  view: PaperView,
): TemplateResult {
  const list = documents.status === 'verified' ? documents.value : [];
  const { choice } = view;
  const { channel } = choice;
  const { always, cases } = papersByCase(list);
  const onNet = isOnNet(channels, channel);
  const mine = cases.find(({ name }) => name === choice.case);
  const chosen = papersFor([...always, ...(mine?.papers ?? [])], { channel });
  // Of one case alone there is nothing to choose, and no way back from it.
  const isOneCase = cases.length === 1;
  const shown = chosen.length + (mine ? 0 : cases.reduce((sum, one) => sum + one.papers.length, 0));
  const photo = photoQuestion(isOneCase ? list : chosen, onNet, words);
  return html`<section id="papers" class=${shown > fullSheet ? 'long' : ''}>
    ${heading(level, 'heading', words.papers)}
    ${documents.status === 'verified' ? nothing : html`<p>${facts[documents.status]}</p>`}
    ${caseChoice(isOneCase ? [] : cases.map(({ name }) => name), view)} ${list.length > 0 ? channelChoice(channels, view) : nothing}
    <div aria-live="polite">
      ${cases.length > 0 && !mine && chosen.length > 0 ? html`<p>${words.always}</p>` : nothing}
      ${byDuty(chosen, level + 1, view, onNet)}
    </div>
    ${
      mine || cases.length === 0
        ? nothing
        : html`<div class="cases ${isOneCase ? '' : 'print-only'}">
            ${cases.map(
              ({ name, papers: some }) => html`<div class="case">
                ${heading(level + 1, 'subheading', content(name))}
                ${
                  some.length > 0
                    ? byDuty(papersFor(some, { channel }), level + 2, view, onNet)
                    : html`<p>${words.nothingMore}</p>`
                }
              </div>`,
            )}
          </div>`
    }
    ${photo ? html`<p class="small muted">${photo} ${facts.unknown}.</p>` : nothing}
    ${documents.note ? html`<p class="muted" lang="vi">${documents.note}</p>` : nothing}
  </section>`;
}

const caseChoice = (names: readonly string[], { choice, choose }: PaperView): Part =>
  oneOf(
    words.whichCase,
    'case',
    names.map((name) => [name, content(name)] as const),
    choice.case,
    (name) => choose({ ...choice, case: name }),
  );

function channelChoice(channels: ChannelsFact, { choice, choose }: PaperView): Part {
  const all = channels.status === 'verified' ? channels.value.map(({ channel }) => channel) : [];
  if (all.length < 2) return nothing;
  return oneOf(
    words.whichWay,
    'channel',
    all.map((channel) => [channel, words.channel[channel]] as const),
    choice.channel,
    (channel: Channel) => choose({ ...choice, channel }),
  );
}

/** On paper only the answer is said. */
const oneOf = <T extends string>(
  question: string,
  name: string,
  options: readonly (readonly [T, unknown])[],
  chosen: string | undefined,
  choose: (value: T) => void,
): Part =>
  options.length === 0
    ? nothing
    : html`<fieldset class="choices ${chosen ? '' : 'screen-only'}">
        <legend>${question}</legend>
        <div class=${name}>
          ${options.map(
            ([value, label]) => html`<label class="pick ${value === chosen ? '' : 'screen-only'}">
              <input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose(value)} />
              <span>${label}</span>
            </label>`,
          )}
        </div>
      </fieldset>`;

/** What is handed in, what is only shown and what is brought along in the end stay apart: people lose originals over this. */
const byDuty = (some: Papers, level: number, view: PaperView, onNet: boolean): Part[] =>
  paperDuties.map((duty) => {
    const chosen = papersOfDuty(some, duty);
    return chosen.length === 0
      ? nothing
      : html`${heading(level, 'subheading', words.duties[duty])}
          <ul class="papers">
            ${chosen.map((one) => paper(one, view, onNet))}
          </ul>`;
  });

function paper(one: ProcedureDocument, { choice, ticked, tick }: PaperView, onNet: boolean): TemplateResult {
  const { documentId, name, plainName, condition } = one;
  const said = paperSays(one, { channel: choice.channel, onNet }, words);
  const legal =
    name === plainName
      ? nothing
      : html`<span class="legal">${content(name)}${said.length > 0 ? ' · ' : nothing}</span>`;
  return html`<li>
    <label class="pick">
      <input
        type="checkbox"
        aria-describedby="about-${documentId}"
        .checked=${ticked.has(documentId)}
        @change=${() => tick(documentId)}
      />
      <span class="strong" lang="vi">${plainName}</span>
    </label>
    <div class="about" id="about-${documentId}">
      ${condition ? html`<p lang="vi">${condition}</p>` : nothing}
      ${legal !== nothing || said.length > 0 ? html`<p class="small muted">${legal}${said.join(' · ')}</p>` : nothing}
    </div>
  </li>`;
}
