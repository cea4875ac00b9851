import type { FormDefinition, FormField, Procedure } from '@motcua/openapi';
import type { FormMap } from './form-map.js';

/** A map that was read, with the name of its file, e.g. `forms/2.000635.map.yaml`. */
export interface FoundFormMap {
  readonly name: string;
  readonly map: FormMap;
}

interface MapSurroundings {
  readonly forms: readonly FormDefinition[];
  readonly procedures: readonly Pick<Procedure, 'code' | 'documents'>[];
}

/**
 * What is wrong with a map: fields it names that the form has not, fields of the form that it leaves out, what it says
 * twice, sources it does not name, papers that the procedure's record has not or that it forgets.
 */
export function formMapFaults({ name, map }: FoundFormMap, { forms, procedures }: MapSurroundings): string[] {
  const { procedureCode, formVersion } = map;
  const form = forms.find((one) => one.procedureCode === procedureCode && one.version === formVersion);
  const procedure = procedures.find(({ code }) => code === procedureCode);
  const faults: string[] = [];
  if (name !== `forms/${procedureCode}.map.yaml`)
    faults.push(`tên tệp phải theo mã thủ tục / the file has to be named after ${procedureCode}`);
  if (!form) faults.push(`không có biểu mẫu này / there is no form ${procedureCode} v${formVersion}`);
  else faults.push(...itemFaults(map), ...fieldFaults(map, fieldsOf(form)), ...paperFaults(map, form, procedure));
  return faults.map((fault) => `${name}: ${fault}`);
}

const fieldsOf = ({ steps }: FormDefinition): FormField[] =>
  steps.flatMap(({ groups }) => groups).flatMap(({ fields }) => fields);

function itemFaults({ items, sources }: FormMap): string[] {
  const used = new Set(items.map(({ source }) => source));
  return [
    ...repeated(items.map(({ item, source }) => `“${item}” (${source})`)),
    ...items
      .filter(({ source }) => !Object.hasOwn(sources, source))
      .map(({ item, source }) => `“${item}”: nguồn chưa khai / unknown source ${source}`),
    ...Object.keys(sources)
      .filter((source) => !used.has(source))
      .map((source) => `nguồn không dùng đến / unused source ${source}`),
  ];
}

/** Every answer the map names is asked, and every answer asked is named. */
function fieldFaults({ items, papers, own }: FormMap, fields: readonly FormField[]): string[] {
  const asked = new Set(fields.map(({ path }) => path));
  const mapped = items.flatMap(({ item, answers = [] }) => answers.map((path) => ({ path, by: `“${item}”` })));
  const collected = papers.flatMap(({ paper, answer: path }) =>
    path ? [{ path, by: `giấy tờ / paper ${paper}` }] : [],
  );
  const ours = own.map(({ answer: path }) => ({ path, by: 'own' }));
  const named = new Set([...mapped, ...collected].map(({ path }) => path));
  const known = new Set([...named, ...ours.map(({ path }) => path)]);
  return [
    ...[...mapped, ...collected, ...ours]
      .filter(({ path }) => !asked.has(path))
      .map(({ path, by }) => `${by}: biểu mẫu không hỏi / the form does not ask ${path}`),
    ...repeated(ours.map(({ path }) => path)),
    ...ours
      .filter(({ path }) => named.has(path))
      .map(
        ({ path }) =>
          `${path}: đã có mục cần đến, không phải câu hỏi riêng / an item needs it, it is no question of our own`,
      ),
    ...[...asked]
      .filter((path) => !known.has(path))
      .map((path) => `${path}: chưa nói vì sao hỏi / nothing says why the form asks this`),
  ];
}

function paperFaults(
  { papers }: FormMap,
  form: FormDefinition,
  procedure: MapSurroundings['procedures'][number] | undefined,
) {
  const documents = procedure?.documents;
  const all = documents?.status === 'verified' ? documents.value : [];
  const known = all.map(({ documentId }) => documentId);
  // What is brought along to fetch the result no form collects.
  const due = all.filter(({ duty }) => duty !== 'collect').map(({ documentId }) => documentId);
  const named = papers.map(({ paper }) => paper);
  const fields = fieldsOf(form);
  return [
    ...repeated(named),
    ...named
      .filter((paper) => !known.includes(paper))
      .map((paper) => `thủ tục không có giấy tờ này / the procedure has no paper ${paper}`),
    ...due
      .filter((paper) => !named.includes(paper))
      .map((paper) => `giấy tờ chưa có chỗ nộp hay lý do / nothing is said of the paper ${paper}`),
    ...papers.flatMap(({ paper, answer }) => {
      const field = fields.find(({ path }) => path === answer);
      return field && field.documentId !== paper
        ? [`${field.path}: không thu giấy tờ này / does not collect the paper ${paper}`]
        : [];
    }),
  ];
}

const repeated = (names: readonly string[]): string[] =>
  [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
    (name) => `${name}: có hai lần / occurs twice`,
  );
