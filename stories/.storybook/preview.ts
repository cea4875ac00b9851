import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../../packages/elements/custom-elements.json' with { type: 'json' };
import { gateway, startGateway, worldOf } from '../src/support/gateway.js';
import { looks } from '../src/support/looks.js';
import { onPage } from '../src/support/on-page.js';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  // Once for all stories: the service worker that stands in the gateway's place.
  beforeAll: () => startGateway(),
  beforeEach: ({ parameters }) => {
    gateway.reset();
    worldOf(parameters);
  },
  decorators: [onPage],
  globalTypes: {
    look: {
      description: 'Màu sắc · Theme',
      toolbar: {
        title: 'Màu',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: looks.map(({ value, title }) => ({ value, title })),
      },
    },
    locale: {
      description: 'Ngôn ngữ · Language',
      toolbar: {
        title: 'Tiếng',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
  },
  initialGlobals: { look: 'light', locale: 'vi' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true, exclude: ['client', 'settings', 'state', 'machine', 'slip', 'close', 'retry'] },
    backgrounds: { disable: true },
    options: { storySort: { order: ['Giới thiệu', 'Nền tảng', 'Phần tử'] } },
    viewport: {
      options: {
        phone: { name: 'Điện thoại 360 × 740', type: 'mobile', styles: { width: '360px', height: '740px' } },
        narrow: { name: 'Hẹp 320 × 640', type: 'mobile', styles: { width: '320px', height: '640px' } },
        oldPc: { name: 'Máy cũ 1366 × 768', type: 'desktop', styles: { width: '1366px', height: '768px' } },
      },
    },
  },
};

export default preview;
