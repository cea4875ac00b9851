import type { Procedure, ProcedureWords } from '@motcua/openapi';

/**
 * A procedure as an agency calls it: its title stands in the place of the plain name, its synonyms are added. The
 * catalogue's plain name stays findable as one more synonym. Done twice it is the same.
 */
export function withWords<T extends Pick<Procedure, 'plainName' | 'synonyms'>>(
  procedure: T,
  words: ProcedureWords | null | undefined,
): T {
  if (!words || (words.title === undefined && words.synonyms === undefined)) return procedure;
  const plainName = words.title ?? procedure.plainName;
  const added = [...(words.synonyms ?? []), procedure.plainName];
  const synonyms = new Set([...procedure.synonyms, ...added]);
  synonyms.delete(plainName);
  return { ...procedure, plainName, synonyms: [...synonyms] };
}
