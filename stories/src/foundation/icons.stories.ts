import './foundation.css';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { icons } from '../support/from-source.js';

const meta: Meta = { title: 'Nền tảng/Biểu tượng', id: 'icons', parameters: { provider: false } };
export default meta;

/** Every drawing the module has, by its name, whether it stands by itself or in a list. */
const drawings = Object.entries(icons)
  .flatMap(([name, one]): [string, unknown][] =>
    typeof one === 'object' ? Object.entries(one as object) : [[name, one]],
  )
  .filter((entry): entry is [string, string] => typeof entry[1] === 'string');

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
      ${drawings.map(([name, path]) => html`<li>${icons.icon(path)}<code>${name.replace(/Icon$/, '')}</code></li>`)}
    </ul>
  </main>`,
  play: async () => {
    await expect(drawings.length).toBeGreaterThan(10);
  },
};
