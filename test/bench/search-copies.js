/** What a browser keeps of catalogues of several sizes, as the gateway would send it. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { summaryOf } from '../../packages/gateway/dist/catalogue/summary.js';
import { baseWords, withBaseWords } from '../../packages/gateway/dist/catalogue/words/base-words.js';
import { encodeDetails, encodeSnapshot } from '../../packages/rules/dist/index.js';
import { importedCatalogue, sharedText, shippedCatalogue } from './search-catalogue.js';

const spec = JSON.parse(readFileSync(new URL('../../openapi/generated/openapi.json', import.meta.url), 'utf8'));
/** A made one: the commune of the contract's examples. */
const agency = spec.components.examples.agency.value;
const collator = new Intl.Collator('vi');

const offeringOf = ({ code, serviceLevel }) => ({
  procedureCode: code,
  agencyId: agency.agencyId,
  mode: 'handoff',
  systemOfRecord: null,
  serviceLevel,
  validFrom: '2026-07-01',
  validTo: null,
  handoffUrl: `https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=${code}`,
});

const summariesOf = (procedures, isCommune) =>
  procedures
    .map((procedure) => summaryOf(procedure, isCommune ? offeringOf(procedure) : undefined))
    .sort((a, b) => collator.compare(a.plainName, b.plainName));

const snapshotOf = (procedures, isCommune) =>
  encodeSnapshot({
    agency: isCommune ? agency : null,
    day: '2026-11-26',
    procedures: summariesOf(procedures, isCommune),
  });

const detailsOf = (procedures) =>
  encodeDetails({
    agency,
    details: procedures.map((procedure) => ({
      procedure: { ...procedure, version: 1 },
      offering: offeringOf(procedure),
      agency,
      words: null,
      hasForm: false,
      combines: [],
      combinedIn: [],
      supersededBy: null,
    })),
  });

/** @returns bytes as JSON and as brotli 11 sends it */
export function bytesOf(value) {
  const json = Buffer.from(JSON.stringify(value));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return { raw: json.length, brotli: brotliCompressSync(json, { params }).length };
}

/** The shipped sample, offered by one commune. */
export const shippedCopies = () => {
  const procedures = shippedCatalogue();
  return {
    name: 'the shipped sample',
    procedures,
    snapshot: snapshotOf(procedures, true),
    details: detailsOf(procedures),
  };
};

/** 350 procedures of one commune, the national list of names, and 6,300; undefined without the reference data. */
export async function nationalCopies() {
  const imported = importedCatalogue();
  const index = sharedText('procedures_index.tsv');
  if (!imported || index === undefined) return undefined;
  const base = await baseWords();
  const known = imported
    .map((record) => withBaseWords(record, record.name, base.get(record.code)))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const commune = known.slice(0, 350);
  const national = withListed(known, index);
  const many = withVariants(national, 6_300);
  return [
    { name: 'a commune', procedures: commune, snapshot: snapshotOf(commune, true), details: detailsOf(commune) },
    { name: 'the national list', procedures: national, snapshot: snapshotOf(national, false) },
    { name: 'with made variants', procedures: many, snapshot: snapshotOf(many, false) },
  ];
}

/** The list has names only. */
function withListed(known, index) {
  const codes = new Set(known.map(({ code }) => code));
  const [pattern] = known;
  const listed = index
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([code]) => !codes.has(code))
    .map(([code, name, field]) => ({ ...unknownFacts(pattern), code, name, plainName: name, synonyms: [], field }));
  return [...known, ...listed];
}

const unknownFacts = ({ source }) => ({
  version: 1,
  levels: [],
  subjects: ['Công dân Việt Nam'],
  channels: { status: 'unknown' },
  documents: { status: 'unknown' },
  results: [],
  legalBasis: [],
  serviceLevel: { status: 'unknown' },
  nonTerritorial: { status: 'unknown' },
  source,
});

const levels = ['cấp tỉnh', 'cấp xã', 'cơ quan khác'];

/** Provinces have variants of national procedures under a suffix; these are made: same words, another level behind. */
function withVariants(procedures, count) {
  const made = [];
  for (let at = 0; procedures.length + made.length < count; at++) {
    const { code, name, plainName, ...rest } = procedures[at % procedures.length];
    const turn = Math.floor(at / procedures.length);
    const level = levels[(at + turn) % levels.length];
    made.push({
      ...rest,
      code: `${code.slice(0, 8)}.H${10 + turn}`,
      name: `${name} (${level})`,
      plainName: `${plainName}, ${level}`,
    });
  }
  return [...procedures, ...made];
}
