import { createRequire } from 'node:module';
import type { components, operations } from '@motcua/openapi';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isInstant } from './is-instant.js';

export type Schemas = components['schemas'];
export type SchemaName = keyof Schemas & string;
export type OperationId = keyof operations & string;

/** Places a parameter can stand in. */
export type ParameterPlace = 'query' | 'path' | 'header';

export interface ContractParameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required?: boolean;
  readonly schema: Record<string, unknown>;
}

export interface ContractOperation {
  readonly operationId: OperationId;
  /** Upper case, e.g. `POST`. */
  readonly method: string;
  /** As the contract writes it, e.g. `/v1/dossiers/{ref}/rating`. */
  readonly path: string;
  readonly parameters: readonly ContractParameter[];
  /** Statuses it may answer, e.g. `['200', '404']`. */
  readonly statuses: readonly string[];
}

interface Reference {
  readonly $ref: string;
}

interface RawOperation {
  readonly operationId: OperationId;
  readonly parameters?: readonly (Reference | ContractParameter)[];
  readonly responses: Record<string, unknown>;
}

interface Spec {
  readonly paths: Record<string, Record<string, RawOperation>>;
  readonly components: {
    readonly schemas: Record<string, Record<string, unknown>>;
    readonly examples: Record<string, { readonly value: unknown }>;
  } & Record<string, Record<string, unknown>>;
}

// By `require`: an import attribute for JSON prints a warning on Node 20.
const spec = createRequire(import.meta.url)('@motcua/openapi/spec.json') as Spec;
const specId = 'urn:motcua:contract';

/** The value of a named example of the contract. */
export const exampleOf = (name: string): unknown => spec.components.examples[name]?.value;

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/** Every operation of the contract, in its order. */
export const contractOperations: readonly ContractOperation[] = Object.entries(spec.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.includes(method))
    .map(([method, operation]) => ({
      operationId: operation.operationId,
      method: method.toUpperCase(),
      path,
      parameters: (operation.parameters ?? []).map(resolveParameter),
      statuses: Object.keys(operation.responses),
    })),
);

export function contractOperation(operationId: OperationId): ContractOperation {
  const operation = contractOperations.find((one) => one.operationId === operationId);
  if (!operation) throw new Error(`The contract has no operation ${operationId}`);
  return operation;
}

function resolveParameter(parameter: Reference | ContractParameter): ContractParameter {
  if (!('$ref' in parameter)) return parameter;
  const found = parameter.$ref.split('/').slice(1).reduce<unknown>(child, spec);
  return found as ContractParameter;
}

function child(parent: unknown, key: string): unknown {
  return (parent as Record<string, unknown>)[key];
}

const bodies = newAjv();
// Files of operators: whoever mends one wants to hear of all its faults at once.
const files = newAjv({ allErrors: true });
// What arrives in a URL is text: only there may "20" become 20.
const parameters = newAjv({ coerceTypes: true, useDefaults: true });

interface CheckOptions {
  readonly allErrors?: boolean;
  readonly coerceTypes?: boolean;
  readonly useDefaults?: boolean;
}

function newAjv(options: CheckOptions = {}): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: false, strict: false, ...options });
  addFormats.default(ajv, ['date', 'uri']);
  ajv.addFormat('date-time', isInstant);
  ajv.addSchema({ $id: specId, components: { schemas: spec.components.schemas } });
  return ajv;
}

/** A check of one of the contract's schemas; compiled at the first call, kept for later ones. Stops at the first fault. */
export const schemaCheck = <Name extends SchemaName>(name: Name): ValidateFunction<Schemas[Name]> =>
  checkBy(bodies, name);

/** The same, but goes on to the last fault. */
export const thoroughCheck = <Name extends SchemaName>(name: Name): ValidateFunction<Schemas[Name]> =>
  checkBy(files, name);

function checkBy<Name extends SchemaName>(ajv: Ajv2020, name: Name): ValidateFunction<Schemas[Name]> {
  const key = `${specId}#/components/schemas/${name}`;
  const check = ajv.getSchema<Schemas[Name]>(key);
  if (!check) throw new Error(`The contract has no schema ${name}`);
  return check as ValidateFunction<Schemas[Name]>;
}

/** A check of the parameters an operation takes in one place; it turns numbers' text into numbers, in place. */
export function parametersCheck(operationId: OperationId, place: ParameterPlace): ValidateFunction {
  const key = `${specId}/parameters/${operationId}/${place}`;
  const known = parameters.getSchema(key);
  if (known) return known as ValidateFunction;
  const taken = contractOperation(operationId).parameters.filter((one) => one.in === place);
  return parameters.compile({
    $id: key,
    type: 'object',
    required: taken.filter((one) => one.required).map((one) => one.name),
    properties: Object.fromEntries(taken.map((one) => [one.name, absoluteReferences(one.schema)])),
  });
}

/** References of the contract's file, made to hold outside of it. */
function absoluteReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absoluteReferences);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `${specId}${value}` : absoluteReferences(value),
    ]),
  );
}
