/** One procedure as plain HTML, readable before any script runs: the same order and the same words as the element. */
import type { ProcedureDetail, RelatedProcedure } from '@motcua/openapi';
import { formatDate } from '../dates/format-date.js';
import { channelsOf } from '../facts/channel-terms.js';
import { isOffered } from '../facts/in-force.js';
import { webAddress } from '../portal/web-address.js';
import { dataAge, staleAfterDays } from './data-age.js';
import { headingMarkup, type Markup, type MarkupValue, markup } from './markup.js';
import { placeMarkup } from './page-parts.js';
import { papersMarkup } from './papers-html.js';
import { procedureWords as words } from './procedure-words.js';
import { answersMarkup, sourcesMarkup, termsMarkup } from './terms-html.js';

export interface ProcedureHtmlOptions {
  /** ISO date in Vietnam. */
  readonly today: string;
  /** Level of the name; what is inside follows below it. Default 1. */
  readonly headingLevel?: number;
  /** Where the page of another procedure is. */
  readonly procedurePage: (code: string) => string;
  /** Where its questions are answered; absent where this site has no such page. */
  readonly filingPage?: ((code: string) => string) | undefined;
  /** Where somebody says at which place she files; only without an agency. */
  readonly choosePlacePage?: string | undefined;
  /** Days after which the page says that its data is old. Default 30. */
  readonly staleAfter?: number;
}

/** Longer steps are left out: the page is to come in one go over a weak link. */
const longestSteps = 4_000;

const anchors = { papers: 'can-giay-gi', terms: 'cach-nop' };

/** Everything is escaped; addresses of the catalogue that are none are left out. Goes inside `<motcua-procedure>`. */
export function procedureHtml(detail: ProcedureDetail, options: ProcedureHtmlOptions): string {
  const { procedure, offering, agency } = detail;
  const { headingLevel = 1 } = options;
  const below = headingLevel + 1;
  const channels = channelsOf(procedure, offering);
  return markup`${names(detail, headingLevel)}${validity(detail, options)}${combinedIn(detail, options)}${ownWords(detail, below)}${answersMarkup(
    procedure,
    channels,
    anchors,
  )}${dataLine(detail, options)}${filing(detail, options)}${combines(detail, options)}${papersMarkup(
    procedure,
    channels,
    below,
    anchors.papers,
  )}${termsMarkup(channels, offering, below, anchors.terms)}${steps(detail, below)}${results(detail, below)}${
    agency ? place(detail, below) : undefined
  }${legalBasis(detail)}`.toString();
}

const names = ({ procedure: { plainName, name, code }, words: own }: ProcedureDetail, level: number): Markup =>
  markup`${headingMarkup(level, own?.title ?? plainName)}<p class="muted">${words.legalName} ${name}. ${words.code} ${code}</p>
`;

function validity({ procedure: { effectiveTo }, supersededBy }: ProcedureDetail, options: ProcedureHtmlOptions) {
  const until =
    effectiveTo === undefined
      ? undefined
      : markup`<p>${words.until(formatDate(effectiveTo))}</p>
`;
  return markup`${until}${
    supersededBy
      ? markup`<p class="call">${words.superseded} ${link(supersededBy, options)}.</p>
`
      : undefined
  }`;
}

/** Filed once, done at once (liên thông): where it fits it comes first. */
const combinedIn = (detail: ProcedureDetail, options: ProcedureHtmlOptions): MarkupValue =>
  related(detail.combinedIn, words.combinedIn, options);

const combines = (detail: ProcedureDetail, options: ProcedureHtmlOptions): MarkupValue =>
  related(detail.combines, words.combines, options);

const related = (some: readonly RelatedProcedure[], say: string, options: ProcedureHtmlOptions): MarkupValue =>
  some.length === 0
    ? undefined
    : markup`<p><strong>${words.combined}</strong><br>${say}</p>
<ul>${some.map((one) => markup`<li>${link(one, options)}</li>`)}</ul>
`;

const link = ({ code, plainName, canOpen }: RelatedProcedure, { procedurePage }: ProcedureHtmlOptions): Markup =>
  canOpen ? markup`<a href="${procedurePage(code)}">${plainName}</a>` : markup`${plainName}`;

/** What the commune itself says of it. */
function ownWords({ words: own }: ProcedureDetail, level: number): MarkupValue {
  if (!own) return undefined;
  const recordings = (own.recordings ?? []).flatMap(({ language, url }) => {
    const src = webAddress(url);
    return src
      ? [
          markup`<p>${words.listen(language) as MarkupValue}<br><audio controls preload="none" src="${src}"></audio></p>
`,
        ]
      : [];
  });
  return markup`${
    own.summary
      ? markup`<p>${own.summary}</p>
`
      : undefined
  }${recordings}${
    own.notes
      ? markup`${headingMarkup(level, words.notes)}<ul>${own.notes.map((note) => markup`<li>${note}</li>`)}</ul>
`
      : undefined
  }`;
}

function dataLine(
  { procedure: { source } }: ProcedureDetail,
  { today, staleAfter = staleAfterDays }: ProcedureHtmlOptions,
) {
  const age = dataAge(source, today);
  return markup`<p class="muted">${words.dataDay(formatDate(source.asOf))}${age > staleAfter ? ` ${words.dataOld(age)}` : undefined}</p>
`;
}

function filing(detail: ProcedureDetail, options: ProcedureHtmlOptions): Markup {
  const { procedure, offering, agency, hasForm } = detail;
  const { filingPage, choosePlacePage, today } = options;
  if (!offering)
    return choosePlacePage
      ? markup`<p><a href="${choosePlacePage}">${words.choosePlace}</a></p>
`
      : markup``;
  if (!isOffered(procedure, offering, today))
    return markup`<p class="call">${words.closed} ${words.closedNext}</p>
`;
  const questions = (label: string) =>
    filingPage
      ? markup`<p><a href="${filingPage(procedure.code)}">${label}</a></p>
`
      : undefined;
  if (offering.mode === 'direct')
    return markup`${questions(words.file)}<p>${words.counter}</p>
`;
  const portal = webAddress(offering.handoffUrl);
  return markup`<p>${words.handoff} ${hasForm && filingPage ? words.handoffPrepare : undefined}</p>
${hasForm ? questions(words.handoffFile) : undefined}${
  portal
    ? markup`<p><a href="${portal}" rel="noopener noreferrer">${words.handoffOpen}</a></p>
`
    : undefined
}<p>${agency ? (words.handoffPlace(`${agency.shortName}, ${agency.province}`) as MarkupValue) : undefined} ${words.counter}</p>
`;
}

function steps({ procedure: { steps: all } }: ProcedureDetail, level: number): MarkupValue {
  if (!all || all.join('').length > longestSteps) return undefined;
  return markup`${headingMarkup(level, words.steps)}<ol>${all.map((step) => markup`<li>${step}</li>`)}</ol>
`;
}

const results = ({ procedure: { results: all, subjects } }: ProcedureDetail, level: number): Markup =>
  markup`${
    all.length === 0
      ? undefined
      : markup`${headingMarkup(level, words.result)}${all.map(({ name }) => markup`<p>${name}</p>`)}
`
  }${
    subjects.length === 0
      ? undefined
      : markup`<p class="muted">${words.subjects}: ${subjects.join('; ')}.</p>
`
  }`;

function place({ agency, offering }: ProcedureDetail, level: number): MarkupValue {
  if (!agency) return undefined;
  const { counterPayments, resultWays, competentAgency } = agency;
  return markup`${headingMarkup(level, words.place)}${placeMarkup(agency)}
<p>${words.payAtCounter}: ${counterPayments.map((way) => words.counterPayments[way]).join(', ')}</p>
<p>${words.resultBack}: ${resultWays.map((way) => words.resultWays[way]).join(', ')}</p>
<p class="muted">${words.decides} ${offering?.competentAgency ?? competentAgency}</p>
`;
}

const legalBasis = ({ procedure, offering }: ProcedureDetail): Markup =>
  markup`<details><summary>${words.legal}</summary><p>${procedure.legalBasis.join('; ')}</p>
${sourcesMarkup(procedure, channelsOf(procedure, offering))}</details>
`;
