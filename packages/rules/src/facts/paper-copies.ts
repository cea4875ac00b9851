import type { Channel, ProcedureDocument } from '@motcua/openapi';
import type { Translated } from '../translated.js';

/** How originals and copies are said, Vietnamese. */
export const copyWords = {
  originals: (count: number) => `${count} bản chính`,
  copies: {
    unsaid: (count: number) => `${count} bản sao`,
    plain: (count: number) => `${count} bản sao không cần chứng thực`,
    certified: (count: number) => `${count} bản sao có chứng thực`,
    either: (count: number) => `${count} bản sao có chứng thực, hoặc bản sao kèm bản chính để đối chiếu`,
  },
} as const;

/** The same in any language. */
export type CopyWords = Translated<typeof copyWords>;

type Counted = Pick<ProcedureDocument, 'originals' | 'copies' | 'copyKind' | 'duty' | 'channels'>;

/**
 * How many of a paper are needed, in parts such as `1 bản chính`, `2 bản sao có chứng thực`. A paper that is shown is not
 * given away: by post a certified copy stands for it, where the record says so. A form that is filled in on the net has
 * neither originals nor copies, whatever the record counts.
 */
export function paperCopies(
  { originals, copies, copyKind, duty, channels }: Counted,
  channel?: Channel,
  words: CopyWords = copyWords,
): string[] {
  if (channel === 'POSTAL' && duty === 'show' && copyKind === 'certified')
    return [words.copies.certified(Math.max(originals, copies, 1))];
  if (channels?.join() === 'ONLINE' && copyKind === undefined) return [];
  return [
    ...(originals > 0 ? [words.originals(originals)] : []),
    ...(copies > 0 ? [words.copies[copyKind ?? 'unsaid'](copies)] : []),
  ];
}
