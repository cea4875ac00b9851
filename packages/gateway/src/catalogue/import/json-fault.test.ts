import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultAt } from './json-fault.js';

describe('the place where JSON stops being it', () => {
  it.each([
    ['<!doctype html>', 0],
    ['{"a": tru}', 6],
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['[1, "hai', 8],
    ['{"a": fals', 10],
    ['[1] [2]', 4],
    ['{"a" 1}', 5],
    ['["một\ndòng"]', 1],
    ['[01]', 2],
    [']', 0],
    ['', 0],
    ['["một\u0001"]', 1],
    ['["hai \\q"]', 1],
    ['["hai \\u12', 10],
  ])('in %j is %i', (text, at) => {
    expect(jsonFaultAt(text)).toBe(at);
  });

  it('is found behind a text of megabytes, where a file of scans breaks off', () => {
    const scan = 'iVBORw0KGgo\\n'.repeat(1_000_000);
    const text = `["${scan}", "${scan}`;
    expect(jsonFaultAt(text)).toBe(text.length);
    expect(jsonFaultAt(`["${scan}", hai]`)).toBe(scan.length + 5);
  });

  it('is the end, wherever a text of whole JSON was cut', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
        const text = JSON.stringify([value], null, 1);
        const part = text.slice(0, cut % text.length);
        expect(jsonFaultAt(part)).toBe(part.length);
      }),
    );
  });
});
