import type { FormDefinition, FormField } from '@motcua/openapi';
import { maxLengthOf } from './field-words.js';

/** A JSON Schema (2020-12) as plain data. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

/** Derives the JSON Schema of the answers for foreign clients. It says less than the form: conditions are not in it, so
 * only what is asked of everyone is required, and what needs the calendar or the files is left to the gateway. */
export function answersSchema(definition: FormDefinition): JsonSchema {
  const root = branch();
  for (const { groups } of definition.steps)
    for (const group of groups)
      for (const field of group.fields) {
        if (field.kind === 'documents') continue;
        const always = !group.showWhen && !field.showWhen && !field.optional;
        place(root, field.path.split('.'), schemaOf(field), always);
      }
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: definition.title, ...root };
}

interface Branch extends JsonSchema {
  readonly properties: Record<string, JsonSchema>;
  required?: string[];
}

const branch = (): Branch => ({ type: 'object', additionalProperties: false, properties: {} });

function place(node: Branch, [name = '', ...rest]: string[], schema: JsonSchema, always: boolean): void {
  if (rest.length === 0) node.properties[name] = schema;
  else {
    node.properties[name] ??= branch();
    place(node.properties[name] as Branch, rest, schema, always);
  }
  if (always && !node.required?.includes(name)) node.required = [...(node.required ?? []), name];
}

function schemaOf(field: FormField): JsonSchema {
  const { label, hint, min, max } = field;
  const about = { title: label, ...(hint === undefined ? {} : { description: hint }) };
  switch (field.kind) {
    case 'integer':
      return {
        ...about,
        type: 'integer',
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
      };
    case 'yesNo':
      return { ...about, type: 'boolean' };
    case 'consent':
      return field.optional ? { ...about, type: 'boolean' } : { ...about, const: true };
    case 'choice':
      return { ...about, type: 'string', enum: (field.options ?? []).map(({ value }) => value) };
    case 'date':
      return { ...about, type: 'string', format: 'date' };
    case 'idNumber':
      return { ...about, type: 'string', pattern: '^[0-9]{12}$' };
    case 'phone':
      return { ...about, type: 'string', pattern: '^0[0-9]{9,10}$' };
    case 'email':
      return { ...about, type: 'string', format: 'email', maxLength: maxLengthOf(field) };
    default:
      return { ...about, type: 'string', minLength: 1, maxLength: maxLengthOf(field) };
  }
}
