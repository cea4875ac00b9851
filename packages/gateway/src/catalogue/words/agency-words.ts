import type { ProcedureWords } from '@motcua/openapi';
import { lineOf } from '../written-file/line-of.js';
import { nearest } from './nearest.js';
import type { WrittenWords } from './read-words.js';

/** Everything one agency says of its procedures in its own words, by procedure code. */
export interface AgencyWords {
  readonly agencyId: string;
  readonly procedures: ReadonlyMap<string, ProcedureWords>;
}

/** What words are held against. */
export interface KnownOfferings {
  readonly agencies: readonly string[];
  /** Codes of the procedures that an agency offers. */
  offered(agencyId: string): ReadonlySet<string>;
}

/**
 * Says for which agency words are; the file and whoever brings it have to agree.
 * @param named by the command or by the name of the file
 */
export function agencyOf(
  { agencyId, place }: WrittenWords,
  named: string | undefined,
): { readonly agencyId: string } | { readonly fault: string } {
  if (named !== undefined && agencyId !== undefined && agencyId !== named)
    return {
      fault: `${place('/agency')}: tệp của ${agencyId}, lệnh hoặc tên tệp nói ${named} / the file is of ${agencyId}, the command or the file's name says ${named}`,
    };
  const found = named ?? agencyId;
  if (found !== undefined) return { agencyId: found };
  return {
    fault: `${lineOf(1)}: thiếu cơ quan, thêm dòng "agency: <mã cơ quan>" hoặc cờ --agency / the agency is missing; add a line "agency: <id>" or --agency`,
  };
}

/** What is wrong with words for an agency: whom nobody knows, or what it does not offer. */
export function strangeWords(agencyId: string, { procedures, place }: WrittenWords, known: KnownOfferings): string[] {
  if (!known.agencies.includes(agencyId)) {
    const meant = nearest(agencyId, known.agencies);
    const hint = meant === undefined ? '' : `; có phải ${meant}? / is it ${meant}?`;
    return [
      `${place('/agency')}: chưa có cơ quan ${agencyId} trong danh mục / the catalogue has no agency ${agencyId}${hint}`,
    ];
  }
  const offered = known.offered(agencyId);
  const strange = [...procedures.keys()].filter((code) => !offered.has(code));
  return strange.map((code, at) => {
    const meant = at < mostMeant ? nearest(code, offered) : undefined;
    const hint = meant === undefined ? '' : `; gần nhất là ${meant} / the nearest is ${meant}`;
    return `${place(`/procedures/${code}`)}: cơ quan không có thủ tục này / the agency does not offer it${hint}`;
  });
}

/** Codes for which another one is looked for: whoever has more of them has the wrong file. */
const mostMeant = 20;
