/** Holds a reply against the contract: status, media type, headers and body; says in sentences what does not fit. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Operation, type Response, type Schema, spec } from './spec.js';

/** One reply, read to its end; of an event stream the first event. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const specId = 'urn:motcua:contract';
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv, ['date', 'date-time', 'uri']);
ajv.addSchema({ $id: specId, components: { schemas: spec.components.schemas } });

const compiled = new WeakMap<Schema, ValidateFunction>();

/** What keeps a value from fitting a schema of the contract, in a line each. */
export function schemaErrors(schema: Schema, value: unknown): string[] {
  const check = compiled.get(schema) ?? ajv.compile(absolute(schema) as Schema);
  compiled.set(schema, check);
  if (check(value)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** What does not fit, in a line each; empty when everything does. */
export function replyErrors(operation: Operation, reply: Reply): string[] {
  const declared = operation.responses.get(reply.status);
  if (!declared) return [`status ${reply.status} is not declared; it said: ${textOf(reply).slice(0, 300)}`];
  return [...headerErrors(operation, declared, reply), ...bodyErrors(operation, declared, reply)];
}

/** Problem code of a reply, if it is a problem. */
export function problemCode(reply: Reply): string | undefined {
  // An answer to HEAD names the type of a body it does not bring.
  if (mediaType(reply) !== 'application/problem+json' || reply.bytes.byteLength === 0) return undefined;
  return (JSON.parse(textOf(reply)) as { code?: string }).code;
}

export const textOf = (reply: Reply): string => new TextDecoder().decode(reply.bytes);
export const jsonOf = <T>(reply: Reply): T => JSON.parse(textOf(reply)) as T;

const mediaType = ({ headers }: Reply) => headers.get('content-type')?.split(';')[0]?.trim() ?? '';

/** Public catalogue and keys may be cached; whatever a secret, a key or a token opens may not, nor may a receipt. */
const isPersonal = ({ security, operationId }: Operation) => security.length > 0 || operationId === 'postSubmission';

/** A header a reply declares only for some of its codes. */
const onlyWith: Readonly<Record<string, readonly string[]>> = {
  'Retry-After': ['submission-in-flight', 'unavailable'],
};

function headerErrors(operation: Operation, declared: Response, reply: Reply): string[] {
  const errors: string[] = [];
  const code = problemCode(reply);
  for (const name of declared.headers) {
    const codes = onlyWith[name];
    if ((!codes || (code && codes.includes(code))) && !reply.headers.has(name))
      errors.push(`header ${name} is missing`);
  }
  const cacheControl = reply.headers.get('cache-control') ?? '';
  const mustNotBeStored = isPersonal(operation) || reply.status >= 400;
  if (mustNotBeStored && !/\bno-store\b/.test(cacheControl))
    errors.push(`Cache-Control is "${cacheControl}" instead of no-store`);
  if (reply.headers.get('x-content-type-options') !== 'nosniff') errors.push('X-Content-Type-Options is not nosniff');
  return errors;
}

function bodyErrors(operation: Operation, declared: Response, reply: Reply): string[] {
  const { bytes } = reply;
  const type = mediaType(reply);
  if (operation.method === 'HEAD' || declared.content.size === 0)
    return bytes.byteLength === 0 ? [] : [`a body of ${bytes.byteLength} bytes where none is declared`];
  const schema = declared.content.get(type);
  if (!schema) return [`media type "${type}" is not declared for ${reply.status}`];
  if (schema.format === 'binary') return bytes.byteLength > 0 ? [] : ['an empty file'];
  if (type === 'text/event-stream') return eventErrors(textOf(reply));
  const value = jsonOf<{ code?: string; status?: number; type?: string }>(reply);
  const errors = schemaErrors(schema, value);
  if (type !== 'application/problem+json') return errors;
  if (!declared.codes.some((code) => code === value.code)) errors.push(`problem code ${value.code} is not declared`);
  if (value.status !== reply.status) errors.push(`its status says ${value.status}, the reply ${reply.status}`);
  if (value.type !== `urn:motcua:problem:${value.code}`) errors.push(`its type is ${value.type}`);
  return errors;
}

/** The stream's first event carries the whole dossier. */
function eventErrors(text: string): string[] {
  const event = /^event: dossier\nid: (\d+)\ndata: (.*)\n\n$/.exec(text);
  if (!event) return [`not one dossier event: ${text.slice(0, 200)}`];
  const dossier = JSON.parse(event[2] ?? '') as { revision?: number };
  const errors = schemaErrors({ $ref: '#/components/schemas/Dossier' }, dossier);
  if (dossier.revision !== Number(event[1])) errors.push(`its id ${event[1]} is not the revision ${dossier.revision}`);
  return errors;
}

/** References inside the contract's file, made to hold outside of it. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `${specId}${value}` : absolute(value),
    ]),
  );
}
