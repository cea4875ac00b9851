import type { Agency } from '@motcua/openapi';
import { describe, expect, it } from 'vitest';
import { guidanceFor, guidanceTopics } from './guidance.js';

const agency = {
  agencyId: 'thong-nhat-lang-son',
  shortName: 'xã Thống Nhất',
  receptionPlace: {
    name: 'Trung tâm Phục vụ hành chính công xã Thống Nhất',
    address: 'Trụ sở xã',
    hours: 'Thứ Hai đến thứ Sáu',
    phone: '0205 3xxx xxx',
    isExample: true,
  },
  supportPlaces: [],
  counterPayments: ['cash', 'qr'],
  resultWays: ['counter', 'postal'],
  collectionAccount: { bankBin: '970405' },
} as unknown as Agency;

const site = { agency, searchPage: '/tim', trackingPage: '/tra-cuu' };
const said = (about: Parameters<typeof guidanceFor>[0]) =>
  Object.fromEntries(guidanceFor(about).map(({ topic, lines }) => [topic, lines.map(({ text }) => text).join(' ')]));
const placeless = { ...site, agency: undefined };
const fromFiles = { ...site, trackingPage: undefined };

describe('a person who asks how to file reads', () => {
  it('an answer to each topic, in short sentences, at whatever place', () => {
    for (const about of [site, placeless, fromFiles]) {
      const sections = guidanceFor(about);
      expect(sections.map(({ topic }) => topic)).toEqual([...guidanceTopics]);
      for (const { topic, lines } of sections) {
        expect(lines.length, topic).toBeGreaterThan(1);
        // The names and addresses of places are as long as they are.
        for (const sentence of lines.flatMap(({ text }) => text.split(/(?<=[.:;]) /)))
          if (!sentence.includes('Trung tâm')) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
      }
    }
  });

  it("the place's own hours, phone, money and ways back, and that examples are examples", () => {
    const words = said(site);
    expect(words['opening-hours']).toMatch('Thứ Hai đến thứ Sáu');
    expect(words.paying).toMatch('Tại quầy: tiền mặt, quét mã QR.');
    expect(words['by-post']).toMatch('Được. Nơi này trả kết quả: tại quầy, gửi bưu điện về nhà.');
    expect(words.complaint).toMatch('điện thoại 0205 3xxx xxx (ví dụ)');
  });

  it('that nothing comes by post where the place sends nothing', () => {
    const words = said({ ...site, agency: { ...agency, resultWays: ['counter'] } });
    expect(words['by-post']).toMatch('chưa gửi kết quả qua bưu điện. Nhận kết quả: tại quầy.');
    expect(words['by-post']).not.toMatch('Được.');
  });

  it('of paying on the net only where the place has an account and dossiers are received', () => {
    expect(said(site).paying).toMatch('quét mã QR ở trang tra cứu');
    expect(said({ ...site, agency: { ...agency, collectionAccount: null } }).paying).not.toMatch('trang tra cứu');
    expect(said(fromFiles).paying).not.toMatch('trang tra cứu');
  });

  it('nothing of receipts or of a tracking page where no dossier is received', () => {
    const words = Object.values(said(fromFiles)).join(' ');
    expect(words).not.toMatch(/Nộp hồ sơ”|khóa tra cứu|giấy xác nhận/);
    expect(words).toMatch('chép sang Cổng Dịch vụ công quốc gia');
  });
});
