/** One procedure as plain HTML, readable before any script runs: the same order and the same words as the element. */
import type { ProcedureDetail, RelatedProcedure } from '@motcua/openapi';
import { formatDate } from '../dates/format-date.js';
import { channelsOf } from '../facts/channel-terms.js';
import { isOffered } from '../facts/in-force.js';
import { webAddress } from '../portal/web-address.js';
import { dataAge, staleAfterDays } from './data-age.js';
import { besideTheNet, notOnNet } from './filing-says.js';
import { headingMarkup, listMarkup, type Markup, type MarkupValue, markup, paragraphMarkup } from './markup.js';
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

/** In characters. Longer steps are left out, so that the page comes in one go over a weak link: 14 kB, tested. */
const longestSteps = 20_000;

const anchors = { papers: 'can-giay-gi', terms: 'cach-nop' };

/** Everything is escaped; addresses of the catalogue that are none are left out. Goes inside `<motcua-procedure>`. */
export function procedureHtml(detail: ProcedureDetail, options: ProcedureHtmlOptions): string {
  const { procedure, offering } = detail;
  const { headingLevel = 1 } = options;
  const below = headingLevel + 1;
  const channels = channelsOf(procedure, offering);
  return markup`${[
    names(detail, headingLevel),
    validity(detail, options),
    related(words.combinedIn, detail.combinedIn, options),
    summary(detail),
    answersMarkup(procedure, channels, anchors),
    dataDay(detail, options),
    filing(detail, options),
    related(words.combines, detail.combines, options),
    papersMarkup(procedure, channels, below, anchors.papers),
    notes(detail, below),
    termsMarkup(channels, offering, below, anchors.terms),
    steps(detail, below),
    results(detail, below),
    place(detail, below),
    legalBasis(detail),
  ]}`.toString();
}

const names = ({ procedure: { plainName, name, code }, words: own }: ProcedureDetail, level: number): MarkupValue => [
  headingMarkup(level, own?.title ?? plainName),
  paragraphMarkup(`${words.legalName} ${name}. ${words.code} ${code}`, 'muted'),
];

const validity = (
  { procedure: { effectiveTo }, supersededBy }: ProcedureDetail,
  options: ProcedureHtmlOptions,
): MarkupValue => [
  effectiveTo === undefined ? undefined : paragraphMarkup(words.until(formatDate(effectiveTo))),
  supersededBy
    ? paragraphMarkup(markup`${words.superseded} ${link(supersededBy, options)}. ${words.supersededNext}`, 'call')
    : undefined,
];

/** Filed once, done at once (liên thông): where such a procedure fits it comes first. */
const related = (say: string, some: readonly RelatedProcedure[], options: ProcedureHtmlOptions): MarkupValue =>
  some.length === 0
    ? undefined
    : [
        paragraphMarkup(markup`<strong>${words.combined}</strong><br>${say}`),
        listMarkup(some.map((one) => link(one, options))),
      ];

const link = ({ code, plainName, canOpen }: RelatedProcedure, { procedurePage }: ProcedureHtmlOptions): Markup =>
  canOpen ? markup`<a href="${procedurePage(code)}">${plainName}</a>` : markup`${plainName}`;

/** What the commune itself says of it, in short and by voice. */
const summary = ({ words: own }: ProcedureDetail): MarkupValue => [
  own?.summary ? paragraphMarkup(own.summary) : undefined,
  (own?.recordings ?? []).map(({ language, url }) => {
    const src = webAddress(url);
    return src
      ? paragraphMarkup([
          words.listen(language) as MarkupValue,
          markup`<br><audio controls preload="none" src="${src}"></audio>`,
        ])
      : undefined;
  }),
];

const notes = ({ words: own }: ProcedureDetail, level: number): MarkupValue =>
  own?.notes && [headingMarkup(level, words.notes), listMarkup(own.notes)];

/** Of which day the record is; what is older than that is said calmly, and what to do about it. */
function dataDay(
  { procedure: { source } }: ProcedureDetail,
  { today, staleAfter = staleAfterDays }: ProcedureHtmlOptions,
): Markup {
  const age = dataAge(source, today);
  const old = age > staleAfter ? ` ${words.dataOld(age)}` : '';
  return paragraphMarkup(words.dataDay(formatDate(source.asOf)) + old, 'muted');
}

function filing(detail: ProcedureDetail, options: ProcedureHtmlOptions): MarkupValue {
  const { procedure, offering, agency, hasForm } = detail;
  const { filingPage, choosePlacePage, today } = options;
  const to = (href: string | undefined, label: string): MarkupValue =>
    href === undefined ? undefined : paragraphMarkup(markup`<a href="${href}">${label}</a>`);
  if (!offering) return to(choosePlacePage, words.choosePlace);
  if (!isOffered(procedure, offering, today)) return paragraphMarkup(`${words.closed} ${words.help}`, 'call');
  const channels = channelsOf(procedure, offering);
  const questions = filingPage?.(procedure.code);
  if (offering.mode === 'direct') return [to(questions, words.file), paragraphMarkup(besideTheNet(channels, words))];
  const portal = webAddress(offering.handoffUrl);
  const portalLink = portal
    ? paragraphMarkup(markup`<a href="${portal}" rel="noopener noreferrer">${words.handoffOpen}</a>`)
    : undefined;
  const other = notOnNet(channels, hasForm, words);
  if (other) return [paragraphMarkup(`${other.what} ${other.next}`, 'call'), portalLink];
  return [
    paragraphMarkup([words.handoff, hasForm && questions !== undefined ? ` ${words.handoffPrepare}` : '']),
    hasForm ? to(questions, words.handoffFile) : undefined,
    portalLink,
    agency ? paragraphMarkup(words.handoffPlace(`${agency.shortName}, ${agency.province}`) as MarkupValue) : undefined,
    paragraphMarkup(besideTheNet(channels, words)),
  ];
}

function steps({ procedure: { steps: all } }: ProcedureDetail, level: number): MarkupValue {
  if (!all || all.join('').length > longestSteps) return undefined;
  return [headingMarkup(level, words.steps), markup`<ol>${all.map((step) => markup`<li>${step}</li>`)}</ol>\n`];
}

const results = ({ procedure: { results: all, subjects } }: ProcedureDetail, level: number): MarkupValue => [
  all.length > 0 ? headingMarkup(level, words.result) : undefined,
  all.map(({ name }) => paragraphMarkup(name)),
  subjects.length > 0 ? paragraphMarkup(`${words.subjects}: ${subjects.join('; ')}.`, 'muted') : undefined,
];

function place({ agency, offering }: ProcedureDetail, level: number): MarkupValue {
  if (!agency) return undefined;
  const { counterPayments, resultWays, competentAgency } = agency;
  return [
    headingMarkup(level, words.place),
    placeMarkup(agency),
    paragraphMarkup(`${words.payAtCounter}: ${counterPayments.map((way) => words.counterPayments[way]).join(', ')}`),
    paragraphMarkup(`${words.resultBack}: ${resultWays.map((way) => words.resultWays[way]).join(', ')}`),
    paragraphMarkup(`${words.decides} ${offering?.competentAgency ?? competentAgency}`, 'muted'),
  ];
}

const legalBasis = ({ procedure, offering }: ProcedureDetail): Markup =>
  markup`<details><summary>${words.legal}</summary>${paragraphMarkup(procedure.legalBasis.join('; '))}${sourcesMarkup(
    procedure,
    channelsOf(procedure, offering),
  )}</details>\n`;
