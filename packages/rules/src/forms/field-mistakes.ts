import type { Mistakes } from './condition-mistakes.js';

/** Every kind of field. */
export const fieldKinds = [
  'text',
  'name',
  'date',
  'integer',
  'idNumber',
  'phone',
  'email',
  'choice',
  'yesNo',
  'consent',
  'documents',
] as const;

/** Members that have a meaning for some kinds only. */
const onlyFor: Readonly<Record<string, readonly string[]>> = {
  options: ['choice'],
  min: ['integer'],
  max: ['integer'],
  maxLength: ['text', 'name', 'email'],
  notAfterToday: ['date'],
  documentId: ['documents'],
  maxFiles: ['documents'],
};

type JsonObject = Readonly<Record<string, unknown>>;

/** Finds what is wrong with one field of a definition by itself. */
export function fieldMistakes(field: JsonObject): Mistakes {
  const { path, kind, label, min, max } = field;
  const found: (readonly [string, string])[] = [];
  if (typeof path !== 'string' || !/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/.test(path))
    found.push(['/path', 'has to be names joined by dots, e.g. applicant.fullName']);
  if (!label) found.push(['/label', 'is missing']);
  if (!(fieldKinds as readonly unknown[]).includes(kind)) found.push(['/kind', `${kind} is no kind of field`]);
  for (const [name, kinds] of Object.entries(onlyFor))
    if (field[name] !== undefined && !kinds.includes(String(kind)))
      found.push([`/${name}`, `means nothing for ${kind}`]);
  if (typeof min === 'number' && typeof max === 'number' && min > max) found.push(['/min', 'is above max']);
  return [...found, ...optionMistakes(field), ...defaultMistakes(field)];
}

/** Values of a choice's options, whatever they are. */
export const optionValues = ({ options }: JsonObject): unknown[] | undefined =>
  Array.isArray(options) ? options.map((option) => (option as { value?: unknown } | null)?.value) : undefined;

function optionMistakes(field: JsonObject): Mistakes {
  if (field.kind !== 'choice') return [];
  const values = optionValues(field) ?? [];
  if (values.length < 2) return [['/options', 'has to offer at least two']];
  return values.flatMap((value, i): Mistakes => {
    const at = `/options/${i}/value`;
    if (typeof value !== 'string' || value === '') return [[at, 'is missing']];
    return values.indexOf(value) < i ? [[at, `${value} is offered twice`]] : [];
  });
}

function defaultMistakes(field: JsonObject): Mistakes {
  const { kind, default: preset, min = preset, max = preset } = field;
  if (preset === undefined) return [];
  if (kind === 'consent') return [['/default', 'consent is never given beforehand']];
  if (kind === 'documents') return [['/default', 'means nothing for documents']];
  const isFitting =
    kind === 'choice'
      ? optionValues(field)?.includes(preset)
      : kind === 'integer'
        ? Number.isSafeInteger(preset) && Number(min) <= Number(preset) && Number(preset) <= Number(max)
        : typeof preset === (kind === 'yesNo' ? 'boolean' : 'string');
  return isFitting ? [] : [['/default', 'can never be the answer']];
}
