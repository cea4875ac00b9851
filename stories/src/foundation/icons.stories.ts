import './foundation.css';
import { icon, iconSet } from '@motcua/elements/tokens.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

const meta: Meta = { title: 'Nền tảng/Biểu tượng', id: 'icons', parameters: { provider: false } };
export default meta;

export const set: StoryObj = {
  name: 'icons',
  render: (_, { globals }) => html`<main class="foundation">
    <h1>${globals.locale === 'en' ? 'Icons' : 'Biểu tượng'}</h1>
    <p>
      ${
        globals.locale === 'en'
          ? 'Each stands beside a word, never alone; screen readers pass over it.'
          : 'Luôn đi cùng chữ, không đứng một mình; trình đọc màn hình bỏ qua.'
      }
    </p>
    <ul class="set">
      ${Object.entries(iconSet).map(([name, path]) => html`<li>${icon(path)}<code>${name}</code></li>`)}
    </ul>
  </main>`,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('svg').length).toBe(Object.keys(iconSet).length);
  },
};
