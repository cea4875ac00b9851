import './foundation.css';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';
import { contrast, isColour, otherThemes, readTokens, type Token } from '../support/read-tokens.js';

const meta: Meta = { title: 'Nền tảng/Biến thiết kế', id: 'tokens', parameters: { provider: false } };
export default meta;

const words = {
  vi: {
    title: 'Biến thiết kế',
    lead: 'Trang của xã đặt các biến này để đổi màu, cỡ chữ và góc bo. Không đặt thì dùng giá trị dưới đây.',
    colours: 'Màu',
    other: 'Chữ, cỡ, góc',
    name: 'Tên',
    themes: { light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
    against: { surface: 'trên nền', primary: 'trên màu chính' },
    value: 'Giá trị',
  },
  en: {
    title: 'Design tokens',
    lead: 'A site sets these properties to change colours, type size and corners. Where it sets none, these values hold.',
    colours: 'Colours',
    other: 'Type, size, corners',
    name: 'Name',
    themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    against: { surface: 'on the surface', primary: 'on primary' },
    value: 'Value',
  },
};

/** What has to stand out, and from what; tints, hairlines and grounds have not. */
const grounds: readonly (readonly [RegExp, 'primary' | 'surface'])[] = [
  [/-color-on-primary$/, 'primary'],
  [/-color-(?:text|muted|border|primary|success|warning|error)$/, 'surface'],
];

/** The colour as a patch, and how well it stands out from what lies behind it. */
function colour(
  token: Token,
  theme: string,
  all: readonly Token[],
  against: Readonly<Record<'primary' | 'surface', string>>,
) {
  const value = valueIn(token, theme);
  const ground = grounds.find(([pattern]) => pattern.test(token.name))?.[1];
  const behind =
    ground &&
    valueIn(
      all.find(({ name }) => name === `--motcua-color-${ground}`),
      theme,
    );
  return html`<td>
    <span class="swatch" style="background:${value}"></span><code>${value}</code>
    ${behind ? html`<br><span class="muted">${contrast(value, behind).toFixed(1)} ${against[ground]}</span>` : nothing}
  </td>`;
}

export const tokens: StoryObj = {
  render: (_, { globals }) => {
    const said = globals.locale === 'en' ? words.en : words.vi;
    const all = readTokens();
    const columns = ['light', ...otherThemes];
    return html`<main class="foundation">
      <h1>${said.title}</h1>
      <p>${said.lead}</p>
      <h2>${said.colours}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${said.colours}>
        <table>
          <thead>
            <tr>
              <th scope="col">${said.name}</th>
              ${columns.map((theme) => html`<th scope="col">${(said.themes as Record<string, string>)[theme] ?? theme}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${all
              .filter(({ value }) => isColour(value))
              .map(
                (token) => html`<tr>
                  <th scope="row"><code>${token.name}</code></th>
                  ${columns.map((theme) => colour(token, theme, all, said.against))}
                </tr>`,
              )}
          </tbody>
        </table>
      </div>
      <h2>${said.other}</h2>
      <table>
        <thead>
          <tr><th scope="col">${said.name}</th><th scope="col">${said.value}</th></tr>
        </thead>
        <tbody>
          ${all
            .filter(({ value }) => !isColour(value))
            .map(
              ({ name, value }) =>
                html`<tr><th scope="row"><code>${name}</code></th><td><code>${value}</code></td></tr>`,
            )}
        </tbody>
      </table>
    </main>`;
  },
  play: async ({ canvasElement }) => {
    // Fewer would mean that the style sheets are written in a way that this page does not read.
    await expect(canvasElement.querySelectorAll('tbody tr').length).toBeGreaterThan(15);
  },
};

const valueIn = (token: Token | undefined, theme: string): string => token?.themed[theme] ?? token?.value ?? '#fff';
