/** How a page can look: the elements' own themes, and the colours of the communes in the gateway's catalogue. */
import type { Agency } from '@motcua/openapi';
import agencies from '../../../packages/gateway/catalogue/agencies.json' with { type: 'json' };

export interface Look {
  readonly value: string;
  readonly title: string;
  /** Of the provider around the elements. */
  readonly theme?: string;
  /** Public custom properties that the page sets. */
  readonly tokens?: Readonly<Record<string, string>>;
}

const commune = ({ agencyId, shortName, theme }: Pick<Agency, 'agencyId' | 'shortName' | 'theme'>): Look => ({
  value: agencyId,
  title: shortName,
  tokens: { '--motcua-color-primary': theme.primary, '--motcua-color-on-primary': '#fff' },
});

export const looks: readonly Look[] = [
  { value: 'light', title: 'Sáng', theme: 'light' },
  { value: 'dark', title: 'Tối', theme: 'dark' },
  { value: 'contrast', title: 'Tương phản cao', theme: 'contrast' },
  ...agencies.map(commune),
];

export const lookOf = (value: unknown): Look =>
  looks.find((one) => one.value === value) ?? { value: 'light', title: '' };
