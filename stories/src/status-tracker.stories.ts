import '@motcua/elements/motcua-status-tracker.js';
import type { StatusTracker, StatusTrackerState } from '@motcua/elements';
import { failing, htmlErrorPage, noNetwork, silent } from '@motcua/mocks';
import type { Dossier, DossierStatus } from '@motcua/openapi';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { elementStories, renderElement } from './support/element-story.js';
import { gateway, slip } from './support/gateway.js';
import { forbidGateway, withoutNetwork, withoutWebCrypto } from './support/surroundings.js';

const tag = 'motcua-status-tracker';
const story = elementStories<StatusTracker, StatusTrackerState>(tag);

const meta: Meta = {
  title: 'Phần tử/Tra cứu hồ sơ',
  id: 'status-tracker',
  component: tag,
  render: renderElement(tag),
  args: slip,
};
export default meta;

const nothingTyped = { code: '', secret: '' };

const stories = {
  unconnected: story('unconnected', { alone: true }),
  insecure: story('insecure', { around: withoutWebCrypto }),
  empty: story('empty', { args: nothingTyped }),
  loading: story('loading', { answers: { getDossier: silent } }),
  missing: story('missing', { answers: { getDossier: failing('not-found') } }),
  error: story('error', { answers: { getDossier: htmlErrorPage() } }),
  forbidden: story('forbidden', {
    answers: { getDossier: htmlErrorPage() },
    act: async ({ reaches }) => {
      await reaches('error');
      forbidGateway();
    },
  }),
  offline: story('offline', { around: withoutNetwork, answers: { getDossier: noNetwork } }),
  portal: story('portal', { args: { code: 'H37.24-261123-0001', secret: '', portal: true } }),
  shown: story('shown'),
  retrying: story('retrying', { answers: { streamDossier: htmlErrorPage() } }),
} satisfies Record<StatusTrackerState, StoryObj>;

export const unconnected = stories.unconnected;
export const insecure = stories.insecure;
export const empty = stories.empty;
export const loading = stories.loading;
export const missing = stories.missing;
export const error = stories.error;
export const forbidden = stories.forbidden;
export const offline = stories.offline;
export const portal = stories.portal;
export const shown = stories.shown;
export const retrying = stories.retrying;

const eventsSoFar = () => gateway.world.find(slip.code)?.dossier.events ?? [];

const event = (status: DossierStatus, note: string | null = null): Dossier['events'][number] => ({
  eventId: eventsSoFar().length + 1,
  at: '2026-11-24T03:00:00.000Z',
  kind: 'transition',
  status,
  note,
  actor: 'officer',
});

/** Somebody types what stands on the slip, the way people type. */
export const typedByHand = story('shown', {
  args: nothingTyped,
  act: async ({ user, find, button }) => {
    await user.type(await find('#reference'), ' hbfno w1af4 ');
    await user.type(await find('#secret'), '7k2p 9qxd');
    await user.click(await button(/./));
  },
});

/** Nothing was typed: the form says at the field what is wrong, and goes there. */
export const nothingTypedYet = story('empty', {
  args: nothingTyped,
  act: async ({ element, user, button }) => {
    await user.click(await button(/./));
    await waitFor(() => expect(element.shadowRoot?.activeElement?.id).toBe('reference'));
  },
});

/** The dossier moves while somebody looks at it. */
export const moves = story('shown', {
  act: async ({ element, find, reaches }) => {
    await reaches('shown');
    const state = await find('[part=state]');
    await waitFor(() => expect(gateway.asked).toContain('streamDossier'));
    gateway.world.move(slip.code, { status: 9, events: [...eventsSoFar(), event(9)] });
    await waitFor(() => expect(state.textContent).toMatch(/Đã có kết quả/));
    await expect(element.state).toBe('shown');
  },
});
