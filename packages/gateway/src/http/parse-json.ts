import { GatewayProblem } from './problem.js';

/**
 * Reads JSON that came from outside; else 400 `invalid-request`. Every body passes through here, so this is also where
 * text is refused that no column keeps as it came: U+0000, which PostgreSQL takes nowhere, and half a surrogate pair,
 * which it would be given as another character than the one that is hashed.
 */
export function parseJson(text: string): unknown {
  try {
    // Looked for again only where there is something to find: the walk costs more than the parsing.
    return suspicious.test(text) ? JSON.parse(text, refuseUnkeepable) : JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may hold personal data: not even its cause is kept.
    throw new GatewayProblem('invalid-request');
  }
}

/** The escapes that can make such characters; a body in UTF-8 cannot hold half a pair, and JSON no bare U+0000. */
const suspicious = /\\u(?:0000|d[89a-f])/i;
const unkeepable = /[\0\p{Surrogate}]/u;

function refuseUnkeepable(name: string, value: unknown): unknown {
  if (unkeepable.test(name) || (typeof value === 'string' && unkeepable.test(value))) throw new TypeError('unkeepable');
  return value;
}
