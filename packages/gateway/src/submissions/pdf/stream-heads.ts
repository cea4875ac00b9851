import type { Effort } from './effort.js';

/**
 * What stands between each `obj` and the `stream` behind its dictionary, by the place of that `stream`. Each `obj` is
 * followed by itself, as a viewer would that was sent there: one that is only part of a string or a comment gives one
 * head too many, but none can hide the true one. Several heads may thus belong to one stream, and all of them count.
 */
export function streamHeads(text: string, effort: Effort): ReadonlyMap<number, readonly string[]> {
  const heads = new Map<number, string[]>();
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
    // `7 0 obj`; and in pictures, where three letters turn up by chance, seldom.
    if (!/[\0\t\n\f\r \d]/.test(text.charAt(at - 1))) continue;
    const end = streamBehind(text, at + 3, effort);
    if (end === undefined) continue;
    const head = text.slice(at + 3, end);
    const known = heads.get(end);
    if (known) known.push(head);
    else heads.set(end, [head]);
  }
  return heads;
}

/** Reads tokens up to a `stream` that follows a dictionary's end; undefined where the object ends without one. */
function streamBehind(text: string, from: number, effort: Effort): number | undefined {
  let depth = 0;
  let previous = '';
  for (let at = from; at < text.length; ) {
    const { token, end } = tokenAt(text, at);
    effort.spend(end - at);
    if (token === '<<') depth += 1;
    if (token === '>>') depth -= 1;
    if (token === 'endobj' || (token === 'obj' && depth <= 0)) return undefined;
    if (token.startsWith('stream') && previous === '>>') return at;
    // White space and comments stand between tokens and are none.
    if (token !== '') previous = token;
    at = end;
  }
  return undefined;
}

const spaces = /[\0\t\n\f\r ]+/y;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

interface Token {
  /** `<<`, `>>`, a word, another character that stands for itself; empty for white space and comments. */
  readonly token: string;
  readonly end: number;
}

function tokenAt(text: string, at: number): Token {
  const char = text.charAt(at);
  switch (char) {
    case '%':
      return { token: '', end: lineEnd(text, at) };
    case '(':
      return { token: char, end: stringEnd(text, at) };
    case '<':
      if (text.charAt(at + 1) === '<') return { token: '<<', end: at + 2 };
      return { token: char, end: behind(text, '>', at) };
    case '>':
      return text.charAt(at + 1) === '>' ? { token: '>>', end: at + 2 } : { token: char, end: at + 1 };
    case '/':
      return { token: char, end: wordEnd(text, at + 1) };
    default: {
      spaces.lastIndex = at;
      if (spaces.test(text)) return { token: '', end: spaces.lastIndex };
      const end = wordEnd(text, at);
      return end > at ? { token: text.slice(at, end), end } : { token: char, end: at + 1 };
    }
  }
}

function wordEnd(text: string, at: number): number {
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : at;
}

function behind(text: string, char: string, at: number): number {
  const found = text.indexOf(char, at);
  return found < 0 ? text.length : found + 1;
}

const lineEnds = /[\r\n]/g;

function lineEnd(text: string, at: number): number {
  lineEnds.lastIndex = at;
  return lineEnds.test(text) ? lineEnds.lastIndex : text.length;
}

/** Behind the string that begins here: parentheses nest, and a backslash takes the next character with it. */
function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '\\') i += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0) return i + 1;
  }
  return text.length;
}
