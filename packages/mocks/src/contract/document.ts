/** The bundled contract, as far as mocks read it. */
import spec from '@motcua/openapi/spec.json' with { type: 'json' };

/** Any node of the document; what is absent reads as an empty one. */
export interface Node {
  readonly [member: string]: unknown;
}

/** A schema as the contract writes it. */
export type Schema = Node;

export const document = spec as unknown as Node & { readonly paths: Readonly<Record<string, Node>> };

/** Follows references inside the document. */
export function resolved(value: unknown): Node {
  const node = (value ?? {}) as Node;
  if (typeof node.$ref !== 'string') return node;
  const steps = node.$ref.split('/').slice(1);
  return resolved(steps.reduce<unknown>((parent, step) => (parent as Node)[unescaped(step)], document));
}

const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

export const members = (value: unknown): [string, Node][] =>
  Object.entries(resolved(value)).map(([name, member]) => [name, resolved(member)]);
