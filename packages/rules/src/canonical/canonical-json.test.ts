import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.js';
import { canonicalJson } from './canonical-json.js';
import { sha256Base64Url } from './sha256.js';

describe('canonical JSON', () => {
  it('sorts names by UTF-16 code units, as the example of RFC 8785 §3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    // U+FB33 is no NFC character, so it is tried with one that stays.
    const value = Object.fromEntries(names.map((name) => [name === '\ufb33' ? '\uff21' : name, 0]));
    expect(canonicalJson(value)).toBe('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\u{1f600}":0,"\uff21":0}');
  });

  it('writes numbers as RFC 8785 §3.2.2.3 does', () => {
    expect(canonicalJson([1e21, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0])).toBe(
      '[1e+21,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  it('gives one spelling for a name typed by Unikey and the same name from a Mac, also as a member name', () => {
    expect(canonicalJson({ ['tên'.normalize('NFD')]: 'Nguyễn Thị Ế'.normalize('NFD') })).toBe(
      '{"tên":"Nguyễn Thị Ế"}'.normalize(),
    );
  });

  it.each([
    ['NaN', Number.NaN],
    ['an infinity', [Number.NEGATIVE_INFINITY]],
    ['nothing at all', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole in a list', new Array(1)],
    ['half a surrogate pair', 'a\ud800'],
    ['half a surrogate pair in a name', { '\udc00': 1 }],
    ['a date object', { at: new Date(0) }],
    ['a map', new Map()],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['two names that are one in NFC', { '\u00ea': 1, 'e\u0302': 2 }],
  ])('refuses %s rather than lose it', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('is JSON of the same value, and does not change when it is read and written again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const nfc = (text: string) => text.normalize();
        let once: string;
        try {
          once = canonicalJson(value);
        } catch {
          return fc.pre(false);
        }
        expect(canonicalJson(JSON.parse(once))).toBe(once);
        expect(JSON.parse(once)).toEqual(JSON.parse(nfc(JSON.stringify(value))));
      }),
    );
  });

  it('does not depend on the order in which members were added', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.integer()), (value) => {
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('base64url', () => {
  it('brings any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toMatch(/^[\w-]*$/);
        expect([...fromBase64Url(text)]).toEqual([...bytes]);
      }),
    );
  });

  it.each(['a', 'ab=', 'a+', 'a b', 'AB', 'AAB', 'ế'])('refuses %s, which toBase64Url never writes', (text) => {
    expect(() => fromBase64Url(text)).toThrow(TypeError);
  });

  it('copes with the largest content an envelope holds', () => {
    const content = new Uint8Array(525_000).fill(251);
    expect(fromBase64Url(toBase64Url(content))).toHaveLength(525_000);
  });

  it('writes a SHA-256 in 43 characters', async () => {
    // SHA-256 of the empty text.
    expect(await sha256Base64Url(new Uint8Array())).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
  });
});
