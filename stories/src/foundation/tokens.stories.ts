import './foundation.css';
import { type DesignToken, designTokens } from '@motcua/elements/tokens.js';
import { contrastRatio } from '@motcua/rules';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';

const meta: Meta = { title: 'Nền tảng/Biến thiết kế', id: 'tokens', parameters: { provider: false } };
export default meta;

const themes = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];

const words = {
  vi: {
    title: 'Biến thiết kế',
    lead: 'Trang của xã đặt các biến này để đổi màu, cỡ chữ và góc bo. Không đặt thì dùng giá trị dưới đây.',
    groups: { colour: 'Màu', type: 'Chữ', space: 'Khoảng cách', shape: 'Góc, bề rộng' },
    name: 'Tên',
    themes: { light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
    ground: 'trên nền',
    value: 'Giá trị',
  },
  en: {
    title: 'Design tokens',
    lead: 'A site sets these properties to change colours, type size and corners. Where it sets none, these values hold.',
    groups: { colour: 'Colours', type: 'Type', space: 'Space', shape: 'Shape' },
    name: 'Name',
    themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    ground: 'on the surface',
    value: 'Value',
  },
};

const valueIn = (token: DesignToken, theme: Theme): string => token[theme] ?? token.light;
const surface = designTokens.find(({ name }) => name === '--motcua-color-surface');
const isColour = (value: string): boolean => /^#[0-9a-f]{3,8}$/i.test(value);

/** The colour as a patch, and how well it stands out, where anything depends on that. */
function colour(token: DesignToken, theme: Theme, ground: string) {
  const value = valueIn(token, theme);
  const ratio = token.ratios && surface && contrastRatio(value, valueIn(surface, theme)).toFixed(1);
  return html`<td>
    ${isColour(value) ? html`<span class="swatch" style="background:${value}"></span>` : nothing}<code>${value}</code>
    ${ratio ? html`<br><span class="muted">${ratio} ${ground}</span>` : nothing}
  </td>`;
}

export const tokens: StoryObj = {
  render: (_, { globals }) => {
    const said = globals.locale === 'en' ? words.en : words.vi;
    const table = (group: DesignToken['group'], columns: readonly Theme[], names: readonly string[]) => html`
      <h2>${said.groups[group]}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${said.groups[group]}>
        <table>
          <thead>
            <tr>
              <th scope="col">${said.name}</th>
              ${names.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${designTokens
              .filter((token) => token.group === group)
              .map(
                (token) => html`<tr>
                  <th scope="row"><code>${token.name}</code><br><span class="muted" lang="en">${token.meaning}</span></th>
                  ${columns.map((theme) => colour(token, theme, said.ground))}
                </tr>`,
              )}
          </tbody>
        </table>
      </div>`;
    return html`<main class="foundation">
      <h1>${said.title}</h1>
      <p>${said.lead}</p>
      ${table(
        'colour',
        themes,
        themes.map((theme) => said.themes[theme]),
      )}
      ${(['type', 'space', 'shape'] as const).map((group) => table(group, ['light'], [said.value]))}
    </main>`;
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tbody tr').length).toBe(designTokens.length);
  },
};
