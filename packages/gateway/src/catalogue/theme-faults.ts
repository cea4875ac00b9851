import type { AgencyTheme } from '@motcua/openapi';
import { contrastRatio } from '@motcua/rules';

/** Least ratio of text to what lies behind it (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;
/** What each colour is read on, and where it lies behind words itself. */
const white = '#ffffff';
const darkSurface = '#15181b';

/** What nobody could read in an agency's colours; empty where all is well. */
export const themeFaults = ({ primary, primaryDark }: AgencyTheme): { member: keyof AgencyTheme; fault: string }[] =>
  (
    [
      ['primary', primary, white],
      ['primaryDark', primaryDark, darkSurface],
    ] as const
  ).flatMap(([member, colour, behind]) => {
    const ratio = contrastRatio(colour, behind);
    if (ratio >= leastContrast) return [];
    const figure = ratio.toFixed(1);
    const fault = `màu ${colour} trên nền ${behind} chỉ có độ tương phản ${figure}, cần ${leastContrast} / ${colour} on ${behind} has a contrast of ${figure}, ${leastContrast} is needed`;
    return [{ member, fault }];
  });
