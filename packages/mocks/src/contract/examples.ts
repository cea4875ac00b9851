import { document, members, resolved } from './document.js';

const examples: ReadonlyMap<string, unknown> = new Map(
  members(resolved(document.components).examples).map(([name, { value }]) => [name, value]),
);

/** A copy of a named example of the contract; the caller says which of the contract's shapes it has.
 * @throws {Error} when the contract has no example of that name. */
export function exampleOf<T>(name: string): T {
  if (!examples.has(name)) throw new Error(`The contract has no example ${name}.`);
  return structuredClone(examples.get(name)) as T;
}
