import '@motcua/elements/motcua-procedure-search.js';
import '@motcua/elements/motcua-provider.js';
import type { Provider, ProviderState } from '@motcua/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { elementStories } from './support/element-story.js';
import { api } from './support/gateway.js';

const tag = 'motcua-provider';
const story = elementStories<Provider, ProviderState>(tag);

/** It has no look of its own; what is inside shows whether it is connected. */
const meta: Meta = {
  title: 'Phần tử/Kết nối',
  id: 'provider',
  component: tag,
  args: { agency: 'thong-nhat-lang-son' },
  render: (args) => {
    const provider = Object.assign(document.createElement(tag), args);
    const search = document.createElement('motcua-procedure-search');
    search.textContent = 'Chưa kết nối. Gọi 0205 3xxx xxx.';
    provider.append(search);
    return provider;
  },
};
export default meta;

const stories = {
  unconnected: story('unconnected', { alone: true }),
  connected: story('connected', { alone: true, args: { api } }),
} satisfies Record<ProviderState, StoryObj>;

export const unconnected = stories.unconnected;
export const connected = stories.connected;
