import type { Offering, Procedure, ServiceLevelFact } from '@motcua/openapi';
import { addDays, formatDate } from '@motcua/rules';
import { bareWords } from '../import/text-key.js';
import { nearest } from '../words/nearest.js';
import type { WrittenCodes } from './written-codes.js';

/** What of a procedure counts here. */
export interface OfferableProcedure {
  readonly code: string;
  readonly plainName: string;
  readonly field: string;
  readonly levels: Procedure['levels'];
  readonly effectiveTo: string | null;
  readonly supersededBy: string | null;
  readonly serviceLevel: ServiceLevelFact;
}

/** What is to be offered, or no more. */
export type OfferedWhat = { readonly codes: WrittenCodes } | { readonly field: string };

export interface OfferPlan {
  /** As they are to be stored. */
  readonly changed: readonly Offering[];
  /** Codes that stand so already. */
  readonly same: readonly string[];
  /** Of the field, but not for communes to settle. */
  readonly leftOut: readonly string[];
}

export interface OfferGround {
  readonly agencyId: string;
  /** Those in use, by code. */
  readonly procedures: ReadonlyMap<string, OfferableProcedure>;
  /** Of the agency, by code; also those that ended. */
  readonly offerings: ReadonlyMap<string, Offering>;
  /** ISO date in Vietnam. */
  readonly today: string;
}

/** Codes for which another one is looked for: whoever has more of them has the wrong file. */
const mostMeant = 20;

const portalSearch = 'https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=';

/** Offers are handed off to the national portal; what was ended is opened again as it was. What is wrong goes to `faults`. */
export function planOffers(what: OfferedWhat, ground: OfferGround, faults: string[]): OfferPlan {
  const { agencyId, procedures, offerings, today } = ground;
  const codes = 'codes' in what ? what.codes : codesOfField(what.field, procedures.values(), faults);
  const same: string[] = [];
  const leftOut: string[] = [];
  const changed: Offering[] = [];
  for (const [code, place] of codes) {
    const procedure = procedures.get(code);
    const before = offerings.get(code);
    if (!procedure) {
      const hint = faults.length < mostMeant ? hintOf(code, procedures.keys()) : '';
      faults.push(`${place}: danh mục chưa có thủ tục ${code} / the catalogue has no procedure ${code}${hint}`);
    } else if (procedure.effectiveTo !== null && procedure.effectiveTo < today) {
      // Of a field those in force are meant.
      if ('codes' in what) faults.push(`${place}: ${ended(procedure)}`);
    } else if (before && isOpen(before, today)) same.push(code);
    else if ('field' in what && !isForCommunes(procedure)) leftOut.push(code);
    else changed.push(before ? { ...before, validTo: null } : handedOff(procedure, agencyId, today));
  }
  return { changed, same, leftOut };
}

/** Yesterday becomes the last day on which it was offered. */
export function planWithdrawal(what: OfferedWhat, ground: OfferGround, faults: string[]): OfferPlan {
  const { procedures, offerings, today } = ground;
  const offered = [...offerings.keys()].flatMap((code) => procedures.get(code) ?? []);
  const codes = 'codes' in what ? what.codes : codesOfField(what.field, offered, faults);
  const validTo = addDays(today, -1);
  const same: string[] = [];
  const changed: Offering[] = [];
  for (const [code, place] of codes) {
    const before = offerings.get(code);
    if (!before) {
      const hint = faults.length < mostMeant ? hintOf(code, offerings.keys()) : '';
      faults.push(`${place}: cơ quan không có thủ tục ${code} / the agency does not offer ${code}${hint}`);
    } else if (!isOpen(before, today)) same.push(code);
    else changed.push({ ...before, validTo, validFrom: earlier(before.validFrom, validTo) });
  }
  return { changed, same, leftOut: [] };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

const isOpen = ({ validTo }: Offering, today: string): boolean => validTo === null || validTo >= today;

const isForCommunes = ({ levels }: OfferableProcedure): boolean => levels.length === 0 || levels.includes('COMMUNE');

const handedOff = ({ code, serviceLevel }: OfferableProcedure, agencyId: string, today: string): Offering => ({
  procedureCode: code,
  agencyId,
  mode: 'handoff',
  systemOfRecord: null,
  // It is filed on the national portal, so what holds there holds here.
  serviceLevel,
  validFrom: today,
  validTo: null,
  handoffUrl: portalSearch + code,
});

function codesOfField(field: string, among: Iterable<OfferableProcedure>, faults: string[]): WrittenCodes {
  const all = [...among];
  const found = all.filter((one) => bareWords(one.field) === bareWords(field));
  if (found.length === 0) {
    const hint = hintOf(field, new Set(all.map((one) => one.field)));
    faults.push(
      `--field: không có thủ tục nào thuộc lĩnh vực "${field}" / no procedure is of the field "${field}"${hint}`,
    );
  }
  return new Map(found.map(({ code }) => [code, '--field']));
}

function hintOf(written: string, known: Iterable<string>): string {
  const meant = nearest(written, known);
  return meant === undefined ? '' : `; gần nhất là ${meant} / the nearest is ${meant}`;
}

function ended({ code, effectiveTo, supersededBy }: OfferableProcedure): string {
  const day = formatDate(effectiveTo ?? '');
  const instead = supersededBy === null ? '' : `; thay bằng ${supersededBy} / ${supersededBy} took its place`;
  return `${code} đã hết hiệu lực sau ngày ${day} / ended after ${day}${instead}`;
}
