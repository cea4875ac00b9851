import type { Audience, Procedure } from '@motcua/openapi';

const people = /công dân|người|cá nhân|cán bộ|đảng viên|hộ gia đình/iu;
const businesses = /doanh nghiệp|hợp tác xã|htx|hộ kinh doanh/iu;

/** Who files a procedure, of its published subjects. Organisations that are no business stand with the businesses where
 * nobody else files it: their list is the one an organisation looks into. */
export function audiencesOf({ subjects }: Pick<Procedure, 'subjects'>): Audience[] {
  const named = subjects.map((subject) => subject.replace(/\(không bao gồm[^)]*\)/giu, ''));
  const isFor = (words: RegExp) => named.some((subject) => words.test(subject));
  const found: Audience[] = [
    ...(isFor(people) ? (['citizen'] as const) : []),
    ...(isFor(businesses) ? (['business'] as const) : []),
  ];
  return found.length === 0 && named.length > 0 ? ['business'] : found;
}
