/** How a page can look: light and dark, high contrast, and the colours of five communes. */
import { themes } from '@motcua/elements';

export interface Look {
  readonly value: string;
  readonly title: string;
  /** Of the provider around the elements. */
  readonly theme?: string;
  /** Public custom properties that the page sets. */
  readonly tokens?: Readonly<Record<string, string>>;
}

const commune = (value: string, title: string, primary: string): Look => ({
  value,
  title,
  tokens: { '--motcua-color-primary': primary, '--motcua-color-on-primary': '#fff' },
});

/** The colours that each commune sets; the same as in the gateway's catalogue. */
const communes: readonly Look[] = [
  commune('thong-nhat', 'Xã Thống Nhất', '#9e1b1e'),
  commune('thach-ha', 'Xã Thạch Hà', '#0b57a4'),
  commune('tan-khai', 'Phường Tân Khai', '#00605a'),
  commune('dong-trieu', 'Phường Đông Triều', '#4a2c82'),
  commune('vinh-binh', 'Xã Vĩnh Bình', '#8a3b00'),
];

/** What a page sets that wants more contrast than the elements' own colours have. */
const contrastTokens = {
  '--motcua-color-text': '#000',
  '--motcua-color-muted': '#000',
  '--motcua-color-border': '#000',
  '--motcua-color-line': '#000',
  '--motcua-color-primary': '#6b0000',
  '--motcua-color-success': '#003d1a',
  '--motcua-color-warning': '#4d2e00',
  '--motcua-color-error': '#7a0000',
};

/** Elements may have a theme for it of their own. */
const contrast: Look = {
  value: 'contrast',
  title: 'Tương phản cao',
  ...((themes as readonly string[]).includes('contrast') ? { theme: 'contrast' } : { tokens: contrastTokens }),
};

export const looks: readonly Look[] = [
  { value: 'light', title: 'Sáng', theme: 'light' },
  { value: 'dark', title: 'Tối', theme: 'dark' },
  contrast,
  ...communes,
];

export const lookOf = (value: unknown): Look =>
  looks.find((one) => one.value === value) ?? { value: 'light', title: '' };
