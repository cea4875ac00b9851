/** The bundled contract as tests read it: operations, what each may answer, and its examples, references resolved. */
import { createRequire } from 'node:module';
import type { operations, ProblemCode } from '@motcua/openapi';

export type OperationId = keyof operations & string;
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
  readonly example?: string | number;
}

export interface Response {
  readonly status: number;
  /** Problem codes it may carry; empty for what is no problem, and for replies without a body. */
  readonly codes: readonly ProblemCode[];
  /** Schema per media type; empty where there is no body. */
  readonly content: ReadonlyMap<string, Schema>;
  readonly headers: readonly string[];
}

export interface Body {
  /** e.g. `request`, or the status of a response. */
  readonly place: string;
  readonly mediaType: string;
  readonly examples: readonly string[];
}

export interface Operation {
  readonly summary: string;
  readonly operationId: OperationId;
  /** Upper case. */
  readonly method: string;
  /** As the contract writes it, e.g. `/v1/dossiers/{ref}`. */
  readonly path: string;
  /** Names of the security schemes, any of which opens it; empty where it is open to everybody. */
  readonly security: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Example bodies by their names. */
  readonly requestExamples: ReadonlyMap<string, unknown>;
  readonly responses: ReadonlyMap<number, Response>;
  /** Every body that it takes or gives, with the names of its examples. */
  readonly bodies: readonly Body[];
  /** Later work fills it: its one response is 501. */
  readonly isLater: boolean;
}

export interface NamedExample {
  /** Where it stands, e.g. `postSubmission 201 receipt`. */
  readonly name: string;
  readonly schema: Schema;
  readonly value: unknown;
}

interface Raw {
  readonly [key: string]: unknown;
}

/** The whole document, references as they stand. */
export const spec = createRequire(import.meta.url)('@motcua/openapi/spec.json') as Raw & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Raw>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const methods = new Set(['get', 'head', 'post', 'put', 'patch', 'delete']);

export const operationList: readonly Operation[] = Object.entries(spec.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.has(method))
    .map(([method, raw]) => operationFrom(path, method.toUpperCase(), raw)),
);

export function operation(operationId: OperationId): Operation {
  const found = operationList.find((one) => one.operationId === operationId);
  if (!found) throw new Error(`the contract has no operation ${operationId}`);
  return found;
}

/** Value of the named example body of an operation. */
export function requestExample(operationId: OperationId, name: string): unknown {
  const examples = operation(operationId).requestExamples;
  if (!examples.has(name)) throw new Error(`${operationId} has no request example ${name}`);
  return structuredClone(examples.get(name));
}

/** Value of a named example of the contract. */
export function exampleValue<T>(name: string): T {
  const { examples } = spec.components as unknown as { examples: Readonly<Record<string, { value: T }>> };
  const found = examples[name];
  if (!found) throw new Error(`the contract has no example ${name}`);
  return structuredClone(found.value);
}

/** The example values of an operation's parameters in one place. */
export const parameterExamples = (operationId: OperationId, place: Parameter['in']): Record<string, string> =>
  Object.fromEntries(
    operation(operationId)
      .parameters.filter((one) => one.in === place && one.example !== undefined)
      .map((one) => [one.name, String(one.example)]),
  );

/** Every example body of the contract beside the schema it must fit. */
export const namedExamples: readonly NamedExample[] = Object.entries(spec.paths).flatMap(([, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.has(method))
    .flatMap(([, raw]) => {
      const responses = Object.entries(resolved(raw.responses)).map(
        ([status, response]) => [`${raw.operationId} ${status}`, resolved(response)] as const,
      );
      const request = [`${raw.operationId} request`, resolved(raw.requestBody)] as const;
      return [request, ...responses].flatMap(([place, holder]) => examplesIn(place, holder));
    }),
);

function operationFrom(path: string, method: string, raw: Raw): Operation {
  const responses = Object.entries(resolved(raw.responses)).map(([status, response]) =>
    responseFrom(Number(status), resolved(response)),
  );
  const bodies = Object.values(resolved(resolved(raw.requestBody).content)).flatMap((media) =>
    Object.entries(resolved(resolved(media).examples)),
  );
  const holders = [
    ['request', resolved(raw.requestBody)] as const,
    ...Object.entries(resolved(raw.responses)).map(([status, one]) => [status, resolved(one)] as const),
  ];
  return {
    operationId: raw.operationId as OperationId,
    summary: String(raw.summary ?? ''),
    method,
    path,
    security: ((raw.security ?? spec.security ?? []) as Raw[]).flatMap((one) => Object.keys(one)),
    parameters: ((raw.parameters ?? []) as Raw[]).map((one) => ({ required: false, ...resolved(one) }) as never),
    requestExamples: new Map(bodies.map(([name, example]) => [name, resolved(example).value])),
    responses: new Map(responses.map((one) => [one.status, one])),
    bodies: holders.flatMap(([place, { content }]) =>
      Object.entries(resolved(content)).map(([mediaType, media]) => ({
        place,
        mediaType,
        examples: Object.keys(resolved(resolved(media).examples)),
      })),
    ),
    isLater: responses.every(({ status }) => status === 501),
  };
}

function responseFrom(status: number, raw: Raw): Response {
  const content = Object.entries(resolved(raw.content));
  const problem = content.find(([type]) => type === 'application/problem+json');
  return {
    status,
    codes: problem ? (Object.keys(resolved(resolved(problem[1]).examples)) as ProblemCode[]) : [],
    content: new Map(content.map(([type, media]) => [type, resolved(media).schema as Schema])),
    headers: Object.keys(resolved(raw.headers)),
  };
}

function examplesIn(place: string, holder: Raw): NamedExample[] {
  return Object.values(resolved(holder.content)).flatMap((media) => {
    const { schema, examples } = resolved(media);
    return Object.entries(resolved(examples)).map(([name, example]) => ({
      name: `${place} ${name}`,
      schema: schema as Schema,
      value: resolved(example).value,
    }));
  });
}

/** Follows references; what is absent reads as an empty object. */
function resolved(value: unknown): Raw {
  const raw = (value ?? {}) as Raw;
  if (typeof raw.$ref !== 'string') return raw;
  const found = raw.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((parent, key) => (parent as Raw)[key.replaceAll('~1', '/').replaceAll('~0', '~')], spec);
  return resolved(found);
}
