/** Written by the bundler from the contract. */
declare module 'motcua:examples' {
  export const examples: Readonly<Record<string, unknown>>;
}
