type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next' | 'nothing';

const bare = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const space = /[ \t\n\r]*/y;

/**
 * Where a text that is not JSON stops being it, in UTF-16 units; its length where it was cut off. The engine's own message
 * names the place for some faults only, and each version words it differently.
 */
export function jsonFaultAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = skip(space, text, 0); at < text.length; at = skip(space, text, at)) {
    const character = text[at] ?? '';
    const inner = open.at(-1);
    if (expected === 'next' && character === ',') {
      expected = inner === '{' ? 'key' : 'value';
      at++;
    } else if (expected === 'colon' && character === ':') {
      expected = 'value';
      at++;
    } else if ((character === '{' || character === '[') && expected.endsWith('value')) {
      open.push(character);
      expected = character === '{' ? 'first key' : 'first value';
      at++;
    } else if (closes(character, inner, expected)) {
      open.pop();
      expected = open.length > 0 ? 'next' : 'nothing';
      at++;
    } else {
      const isKey = expected.endsWith('key');
      if (isKey ? character !== '"' : !expected.endsWith('value')) return at;
      const end = character === '"' ? stringEnd(text, at) : skip(bare, text, at);
      if (end === at) return isCutOff(text, at) ? text.length : at;
      if (/^(?:\.|[eE][+-]?)$/.test(text.slice(end, end + 3))) return text.length;
      expected = isKey ? 'colon' : open.length > 0 ? 'next' : 'nothing';
      at = end;
    }
  }
  return text.length;
}

const closes = (character: string, inner: string | undefined, expected: Expected): boolean =>
  (character === '}' && inner === '{' && (expected === 'next' || expected === 'first key')) ||
  (character === ']' && inner === '[' && (expected === 'next' || expected === 'first value'));

/**
 * Behind a string that begins here; the end of a text that was cut off in it, and its beginning where it has a fault. By
 * hand: a pattern that counts letters gives up on a string of some megabytes.
 */
function stringEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x22) return end + 1;
    if (code < 0x20) return at;
    if (code !== 0x5c) continue;
    const taken = skip(escaped, text, end);
    if (taken === end) return /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(end, end + 6)) ? text.length : at;
    end = taken - 1;
  }
  return text.length;
}

/** A word or number that runs to the end of the text without a fault of its own. */
const isCutOff = (text: string, at: number): boolean =>
  /^(?:t(?:ru?)?|f(?:al?s?)?|n(?:ul?)?|-)$/.test(text.slice(at, at + 6));

/** The end of what the pattern takes at this place; the place itself where it takes nothing. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
