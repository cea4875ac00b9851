import { guidanceTopics } from '@motcua/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../http/app.js';
import { startTemporaryServices, type TemporaryServices } from '../serve/temporary-services.js';

let services: TemporaryServices;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  services = await startTemporaryServices({ onlyAgency: 'thong-nhat-lang-son' });
  app = createApp(services);
}, 60_000);
afterAll(() => services.stop());

const page = async (path: string) => {
  const reply = await app.request(path, { headers: { Accept: 'text/html' } });
  const html = await reply.text();
  return { reply, html, words: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
};

describe('the page of guidance', () => {
  it('answers each topic at its own place, names the commune, and needs no script', async () => {
    const { reply, html, words } = await page('/huong-dan?xa=thong-nhat-lang-son');
    expect(reply.status).toBe(200);
    for (const topic of guidanceTopics) {
      expect(html).toMatch(`<section id="${topic}">`);
      expect(html).toMatch(`href="#${topic}"`);
    }
    expect(words).toMatch(/Nộp tiền thế nào\? .* Tại quầy: tiền mặt, quét mã QR/);
    expect(html).toMatch('<a href="https://dichvucong.gov.vn/" rel="noopener noreferrer">');
    expect(html).not.toMatch('<motcua-');
  });

  it('leads on from the search, to the page of the same commune', async () => {
    const [, address = ''] = /<a href="(\/huong-dan[^"]*)"/.exec((await page('/tim')).html) ?? [];
    expect(address).toBe('/huong-dan?xa=thong-nhat-lang-son');
  });
});
