import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepOffline } from './keep-offline.js';

function browser(register: (address: unknown) => Promise<unknown>) {
  vi.stubGlobal('location', new URL('https://xa.example/thu-tuc.html?thu-tuc=2.000635#HBFN0-W1AF4.A1B2C3D4'));
  vi.stubGlobal('navigator', { serviceWorker: { register } });
}
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('keeping a page for the time without a network', () => {
  it('registers the file with where its data come from, and tells it of the page without its secret', async () => {
    const told: unknown[] = [];
    const asked: unknown[] = [];
    browser(async (address) => {
      asked.push(address);
      return { active: { postMessage: (one: unknown) => told.push(one) } };
    });
    expect(await keepOffline('/motcua-sw.js', { api: 'https://cong.example' })).toBe(true);
    expect(asked).toEqual(['https://xa.example/motcua-sw.js?api=https%3A%2F%2Fcong.example%2F']);
    expect(told).toEqual([{ page: 'https://xa.example/thu-tuc.html?thu-tuc=2.000635', used: [] }]);
  });

  it('is nothing that a page can fail of', async () => {
    browser(() => Promise.reject(new TypeError('404')));
    expect(await keepOffline('/motcua-sw.js')).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await keepOffline('/motcua-sw.js')).toBe(false);
    expect(await keepOffline('http://[')).toBe(false);
  });
});
