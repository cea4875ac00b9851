/** What the contract alone says against a request, before anybody looks at what it is about. */
import type { FieldProblem, ProblemCode } from '@motcua/openapi';
import { resolved } from './document.js';
import { misfits } from './fits.js';
import type { Matched, Parameter } from './operations.js';

/** A request read by the contract. */
export interface Read extends Matched {
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly json: unknown;
  readonly bytes: Uint8Array;
}

export interface Refusal {
  readonly code: ProblemCode;
  readonly errors?: FieldProblem[];
}

const largestJson = 1024 * 1024;

/** The first thing wrong with it; undefined where it may pass. */
export function refusalOf(read: Read): Refusal | undefined {
  const { operation } = read;
  if (operation.security.length > 0 && operation.answers.has(401) && !isProven(read))
    return { code: operation.security.includes('bankSignature') ? 'invalid-signature' : 'unauthorised' };
  if (wrongParameters(read, 'path').length > 0) return { code: 'not-found' };
  const wrong = [...wrongParameters(read, 'query'), ...wrongParameters(read, 'header')];
  // Where no 400 is declared, what nobody could have named is not there.
  if (wrong.length > 0) return declares400(read) ? { code: 'invalid-request', errors: wrong } : { code: 'not-found' };
  return bodyRefusal(read);
}

const declares400 = ({ operation }: Read) => operation.answers.has(400);

/** Whether anything at all proves who asks; whether it is the right thing is for the world to say. */
const isProven = ({ operation, headers }: Read) =>
  operation.security.some((scheme) => headers.has(proofs[scheme] ?? ''));

const proofs: Readonly<Record<string, string>> = {
  trackingSecret: 'Motcua-Tracking-Secret',
  submissionKey: 'Motcua-Submission-Key',
  bearer: 'Authorization',
  bankSignature: 'Motcua-Signature',
};

function wrongParameters(read: Read, place: Parameter['in']): FieldProblem[] {
  const places = {
    path: (name: string) => read.path[name] ?? null,
    query: name(read.query),
    header: name(read.headers),
  };
  return read.operation.parameters
    .filter((one) => one.in === place)
    .flatMap(({ name, required, schema }) => {
      const value = places[place](name);
      if (value === null) return required ? [{ pointer: `/${name}`, rule: 'required', message: 'Còn thiếu.' }] : [];
      return misfits(schema, typed(schema, value), `/${name}`);
    });
}

const name = (from: { get(name: string): string | null }) => (wanted: string) => from.get(wanted);

/** Parameters are text on the wire; numbers are read back where the contract says that they are some. */
const typed = (schema: Parameter['schema'], value: string): unknown =>
  resolved(schema).type === 'integer' && /^-?\d+$/.test(value) ? Number(value) : value;

function bodyRefusal({ operation, headers, json, bytes }: Read): Refusal | undefined {
  const sent = headers.get('Content-Type')?.split(';')[0] ?? '';
  const isBinary = operation.bodies.has('application/offset+octet-stream');
  if (!isBinary && bytes.length > largestJson) return { code: 'body-too-large' };
  if (operation.bodies.size === 0 || operation.isLater) return undefined;
  const schema = operation.bodies.get(sent);
  if (!schema || (sent === 'application/json' && json === undefined)) return { code: 'invalid-request' };
  const errors = isBinary ? [] : misfits(schema, json);
  return errors.length > 0 ? { code: 'invalid-request', errors } : undefined;
}

/** Reads a request to its end. */
export async function readRequest(request: Request, { operation, path }: Matched): Promise<Read> {
  const bytes = new Uint8Array(await request.clone().arrayBuffer());
  const { searchParams: query } = new URL(request.url);
  return { operation, path, query, headers: request.headers, bytes, json: jsonIn(bytes) };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
