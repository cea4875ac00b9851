import { fileURLToPath } from 'node:url';
import type { Channel, Source } from '@motcua/openapi';
import { paperKindOf, papersFor } from '@motcua/rules';
import { describe, expect, it } from 'vitest';
import { readCatalogueFiles } from './catalogue-files.js';

const { procedures } = await readCatalogueFiles(fileURLToPath(new URL('../..', import.meta.url)));
const papersOf = ({ documents }: (typeof procedures)[number]) =>
  documents.status === 'verified' ? documents.value : [];
const termsOf = ({ channels }: (typeof procedures)[number]) => (channels.status === 'verified' ? channels.value : []);

describe('the shipped catalogue', () => {
  it('holds the 118 procedures that people come to a commune for, in words of their own', () => {
    expect(procedures).toHaveLength(118);
    for (const { code, plainName, synonyms, field, levels } of procedures) {
      expect(plainName.length, code).toBeLessThanOrEqual(90);
      expect(synonyms.length, code).toBeGreaterThanOrEqual(4);
      expect([field === '', levels.length], code).toEqual([false, expect.toSatisfy((count: number) => count > 0)]);
    }
  });

  it('leaves open what no source says: 14 without papers, 9 without channels, no level, no phi địa giới', () => {
    expect(procedures.filter(({ documents }) => documents.status === 'not_published')).toHaveLength(14);
    expect(procedures.filter(({ channels }) => channels.status === 'not_published')).toHaveLength(9);
    expect(new Set(procedures.map(({ serviceLevel }) => serviceLevel.status))).toEqual(new Set(['not_published']));
    expect(new Set(procedures.map(({ nonTerritorial }) => nonTerritorial.status))).toEqual(new Set(['not_published']));
  });

  it('calls nothing free but what a source calls so in words', () => {
    const fees = procedures.flatMap(termsOf).map(({ fee }) => fee);
    const zeros = fees.filter((fee) => fee.status === 'verified' && fee.value.amount === 0);
    expect(zeros.every(({ feeStatus }) => feeStatus === 'free')).toBe(true);
    // "Không quy định" and "miễn cho người thuộc hộ nghèo" stand beside a zero as well, and are no such words.
    const free = procedures.filter((one) => termsOf(one).some(({ fee }) => fee.feeStatus === 'free'));
    expect(free.map(({ code }) => code)).toEqual(['1.000894']);
    expect(
      fees.filter(({ feeStatus }) => feeStatus === 'listed_zero').every(({ status }) => status === 'unknown'),
    ).toBe(true);
  });

  it('carries names of papers and never official texts, each with its counts', () => {
    for (const procedure of procedures)
      for (const { documentId, name, plainName, condition = '', originals, copies } of papersOf(procedure)) {
        const lengths = [name.length <= 160, plainName.length <= 120, condition.length <= 160];
        expect([...lengths, originals + copies > 0], `${procedure.code} ${documentId}`).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
  });

  it('asks nobody for a printed form and for the one that is filled in on the net', () => {
    const both = procedures.filter((one) => papersOf(one).some(({ channels }) => channels?.join() === 'ONLINE'));
    expect(both.length).toBeGreaterThan(10);
    // The way of filing is a fact; said in words beside it, it would be said twice.
    for (const procedure of procedures)
      for (const { documentId, condition = '' } of papersOf(procedure))
        expect(condition, `${procedure.code} ${documentId}`).not.toMatch(
          /^Chỉ khi (?:nộp|đến làm)(?: hồ sơ)? (?:trên mạng|tại quầy|trực tiếp)/,
        );
    const forms = papersOf(procedures.find(({ code }) => code === '1.001193') as (typeof procedures)[number]);
    const idsFor = (channel: Channel) => papersFor(forms, { channel }).map(({ documentId }) => documentId);
    expect(idsFor('ONLINE')).toEqual(expect.arrayContaining(['to-khai-dien-tu', 'giay-chung-sinh']));
    expect(idsFor('ONLINE')).not.toContain('to-khai');
    expect(idsFor('POSTAL')).toEqual(expect.arrayContaining(['to-khai', 'giay-to-tuy-than']));
  });

  it('calls nearly every paper by a short name', () => {
    const papers = procedures.flatMap(papersOf).filter(({ duty }) => duty !== 'collect');
    const named = papers.filter((paper) => paperKindOf(paper) !== undefined);
    expect(named.length / papers.length).toBeGreaterThan(0.95);
  });

  it('ships no steps: they are official texts, read where they are imported', () => {
    for (const procedure of procedures) expect(procedure).not.toHaveProperty('steps');
  });

  it('says of every verified fact where and when it was read', () => {
    const read = ({ name, asOf }: Source) => name !== '' && asOf >= '2026-06-01' && asOf <= '2026-11-24';
    for (const procedure of procedures) {
      const facts = [
        procedure.channels,
        procedure.documents,
        ...termsOf(procedure).flatMap(({ time, fee }) => [time, fee]),
      ];
      for (const fact of facts) if (fact.status === 'verified') expect(read(fact.source), procedure.code).toBe(true);
      expect(read(procedure.source), procedure.code).toBe(true);
    }
  });

  it('knows what is filed together, what ends and what was replaced', () => {
    const of = (code: string) => procedures.find((one) => one.code === code);
    expect(of('3.000722')?.combines?.map(({ code }) => code)).toEqual(['1.001193', '1.004222', '1.001939']);
    expect(of('2.002913')?.combines?.map(({ code }) => code)).toContain('1.000656');
    for (const code of ['1.011606', '1.011607', '1.011608']) expect(of(code)?.effectiveTo).toBe('2026-12-31');
    expect(of('1.001776')?.supersededBy).toBe('1.116909');
  });
});
