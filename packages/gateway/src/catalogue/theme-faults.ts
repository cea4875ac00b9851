import type { AgencyTheme } from '@motcua/openapi';

/** Least ratio of text to what lies behind it (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;
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
    const ratio = contrast(colour, behind);
    if (ratio >= leastContrast) return [];
    const figure = ratio.toFixed(1);
    const fault = `màu ${colour} trên nền ${behind} chỉ có độ tương phản ${figure}, cần ${leastContrast} / ${colour} on ${behind} has a contrast of ${figure}, ${leastContrast} is needed`;
    return [{ member, fault }];
  });

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
