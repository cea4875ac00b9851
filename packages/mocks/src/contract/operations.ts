/** Every operation of the contract: what it takes, what it answers, and its named examples. */
import type { operations } from '@motcua/openapi';
import { document, members, type Node, resolved, type Schema } from './document.js';

export type OperationId = keyof operations & string;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One answer an operation may give. */
export interface Declared {
  readonly status: number;
  /** Empty where there is no body. */
  readonly mediaType: string;
  /** Values by their names; of problems the name is the code. */
  readonly examples: ReadonlyMap<string, unknown>;
  readonly headers: readonly string[];
}

export interface Operation {
  readonly operationId: OperationId;
  /** Lower case, as msw names its handlers. */
  readonly method: 'get' | 'head' | 'post' | 'patch' | 'put' | 'delete';
  /** As the contract writes it, e.g. `/v1/dossiers/{ref}`. */
  readonly path: string;
  /** The same for msw, e.g. `/v1/dossiers/:ref`. */
  readonly route: string;
  /** Names of the security schemes, any of which opens it. */
  readonly security: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Schema of the body per media type; empty where none is taken. */
  readonly bodies: ReadonlyMap<string, Schema>;
  readonly answers: ReadonlyMap<number, Declared>;
  /** Later work fills it: its one answer is 501. */
  readonly isLater: boolean;
}

const methods = ['get', 'head', 'post', 'patch', 'put', 'delete'] as const;

export const operationList: readonly Operation[] = members(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => (item[method] ? [operationFrom(path, method, resolved(item[method]))] : [])),
);

const byId = new Map(operationList.map((one) => [one.operationId, one]));

export function operation(operationId: OperationId): Operation {
  const found = byId.get(operationId);
  if (!found) throw new Error(`The contract has no operation ${operationId}.`);
  return found;
}

/** The operation that a request is for, with the values in its path. */
export function operationFor(method: string, pathname: string): Matched | undefined {
  for (const one of operationList) {
    const match = one.method === method.toLowerCase() && pattern(one.path).exec(pathname);
    if (match) return { operation: one, path: decoded(match.groups ?? {}) };
  }
  return undefined;
}

export interface Matched {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

const pattern = (path: string) => new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

const decoded = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]));

function operationFrom(path: string, method: Operation['method'], raw: Node): Operation {
  const answers = members(raw.responses).map(([status, one]) => declaredFrom(Number(status), one));
  return {
    operationId: raw.operationId as OperationId,
    method,
    path,
    route: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    security: ((raw.security ?? []) as Node[]).flatMap((one) => Object.keys(one)),
    parameters: ((raw.parameters ?? []) as Node[]).map((one) => ({ required: false, ...resolved(one) }) as never),
    bodies: new Map(members(resolved(raw.requestBody).content).map(([type, { schema }]) => [type, schema as Schema])),
    answers: new Map(answers.map((one) => [one.status, one])),
    isLater: answers.every(({ status }) => status === 501),
  };
}

function declaredFrom(status: number, raw: Node): Declared {
  const [first] = members(raw.content);
  const examples = members(first?.[1].examples).map(([name, { value }]) => [name, value] as const);
  const headers = Object.keys(resolved(raw.headers));
  return { status, mediaType: first?.[0] ?? '', examples: new Map(examples), headers };
}
