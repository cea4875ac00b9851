import { describe, expect, it } from 'vitest';
import { hostedPages, pagesOf, pageUrl, slipUrl } from './context.js';

describe('the addresses of a site', () => {
  const pages = pagesOf(hostedPages('https://gateway.example.vn'), {
    procedurePage: 'thu-tuc.html?thu-tuc={code}',
    filingPage: '',
    trackingPage: undefined,
  });

  it("are the site's own where it names them, else the gateway's", () => {
    expect(pageUrl(pages.procedure, { code: '2.000635' })).toBe('thu-tuc.html?thu-tuc=2.000635');
    expect(pageUrl(pages.filing, { code: '2.000635', agency: 'thong-nhat-lang-son' })).toBe(
      'https://gateway.example.vn/nop/2.000635?xa=thong-nhat-lang-son',
    );
    expect(pages.tracking).toBe('https://gateway.example.vn/tra-cuu');
  });

  it('carry a secret behind the #, which no server sees', () => {
    const url = new URL(slipUrl(pages.payment, { reference: 'H37.24-261123-0001', secret: 'A1B2C3D4' }));
    expect(url.pathname + url.search).toBe('/nop-phi/H37.24-261123-0001');
    expect(url.hash).toBe('#H37.24-261123-0001.A1B2C3D4');
  });

  it('carry the topic that was asked about behind the #', () => {
    expect(pageUrl(pages.guidance, { agency: 'thong-nhat-lang-son', topic: 'paying' })).toBe(
      'https://gateway.example.vn/huong-dan?xa=thong-nhat-lang-son#paying',
    );
  });

  it('are files in a folder that no gateway serves', () => {
    const inFolder = hostedPages('https://xa.example/thong-nhat', '.html');
    expect(pageUrl(inFolder.search)).toBe('https://xa.example/thong-nhat/tim.html');
    expect(pageUrl(inFolder.procedure, { code: '2.000635', agency: 'thong-nhat-lang-son' })).toBe(
      'https://xa.example/thong-nhat/thu-tuc/2.000635.html',
    );
    expect(pageUrl(inFolder.guidance, { topic: 'paying' })).toBe('https://xa.example/thong-nhat/huong-dan.html#paying');
  });

  it('let nothing break out of its place', () => {
    expect(pageUrl('/p/{code}', { code: '../x?y#z' })).toBe('/p/..%2Fx%3Fy%23z');
  });
});
