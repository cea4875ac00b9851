/** The catalogue of the contract's examples: one commune, and the procedures that its list names. */
import type {
  Agency,
  AgencyList,
  CatalogueDetails,
  CatalogueSnapshot,
  Form,
  ProcedureDetail,
  ProcedureList,
} from '@motcua/openapi';
import { exampleOf } from '../contract/examples.js';
import { answer, refuse, type Work } from './work.js';

export const exampleAgency = (): Agency => exampleOf('agency');
export const exampleProcedures = (): ProcedureList => exampleOf('procedure-list');
export const exampleForm = (): Form => exampleOf('form');

/** Lower case without marks. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

const says = (words: string | null, ...texts: readonly string[]) =>
  plain(words ?? '')
    .split(/\s+/)
    .every((word) => texts.some((text) => plain(text).includes(word)));

const isElsewhere = (agency: string | null) => agency !== null && agency !== exampleAgency().agencyId;

const searchProcedures: Work = (read) => {
  const { query } = read;
  if (isElsewhere(query.get('agency'))) return refuse(read, 'not-found');
  const [field, level] = [query.get('field'), query.get('serviceLevel')];
  const found = exampleProcedures().items.filter(
    (one) =>
      says(query.get('q'), one.name, one.plainName, ...one.synonyms, one.field) &&
      (!field || one.field === field) &&
      (!level || ('value' in one.serviceLevel && one.serviceLevel.value === level)),
  );
  return answer(read, 200, { ...page(read.query, found), guidance: [], dossierCode: null });
};

/** One page of a list, and where the next one begins. */
export function page<T>(query: URLSearchParams, all: readonly T[]) {
  const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 20)];
  const next = from + limit < all.length ? String(from + limit) : null;
  return { items: all.slice(from, from + limit), total: all.length, next };
}

const getProcedure: Work = (read) => {
  const detail = exampleOf<ProcedureDetail>('procedure-detail');
  const agency = read.query.get('agency');
  if (read.path.code !== detail.procedure.code || isElsewhere(agency)) return refuse(read, 'not-found');
  return answer(read, 200, agency ? detail : { ...detail, offering: null, agency: null });
};

const getForm: Work = (read) => {
  const form = exampleForm();
  const { procedureCode, version } = form.definition;
  const isHere = read.path.code === procedureCode && (read.query.get('version') ?? version) === version;
  return isHere && !isElsewhere(read.query.get('agency')) ? answer(read, 200, form) : refuse(read, 'not-found');
};

const searchAgencies: Work = (read) => {
  const list = exampleOf<AgencyList>('agency-list');
  const items = list.items.filter((one) => says(read.query.get('q'), one.name, one.shortName, one.province));
  return answer(read, 200, { ...list, items });
};

const getAgency: Work = (read) =>
  isElsewhere(read.path.agencyId ?? '') ? refuse(read, 'not-found') : answer(read, 200, exampleAgency());

const getCatalogueDetails: Work = (read) =>
  isElsewhere(read.query.get('agency'))
    ? refuse(read, 'not-found')
    : answer(read, 200, exampleOf<CatalogueDetails>('details'));

const getCatalogueSnapshot: Work = (read) =>
  isElsewhere(read.query.get('agency'))
    ? refuse(read, 'not-found')
    : answer(read, 200, exampleOf<CatalogueSnapshot>(read.query.has('agency') ? 'snapshot' : 'snapshot-of-all'));

export const catalogueWork = {
  searchProcedures,
  getProcedure,
  getForm,
  searchAgencies,
  getAgency,
  getCatalogueSnapshot,
  getCatalogueDetails,
};
