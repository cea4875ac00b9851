import '@motcua/elements/motcua-outbox.js';
import type { OutboxList, OutboxListState } from '@motcua/elements';
import { OutboxError, type OutboxState } from '@motcua/headless/outbox.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { elementStories, renderElement, type Way } from './support/element-story.js';
import { FakeOutbox, named, outboxStates, ready, rows } from './support/from-source.js';
import { emptyDevice, withoutWebCrypto } from './support/surroundings.js';

const tag = 'motcua-outbox';
const story = elementStories<OutboxList, OutboxListState>(tag);
const render = renderElement(tag);

const meta: Meta = { title: 'Phần tử/Hồ sơ chờ gửi', id: 'outbox', component: tag, render };
export default meta;

/** An outbox whose machine stands still. */
const still = (state: OutboxListState, shown: OutboxState, way?: Way<OutboxList>): StoryObj => ({
  ...story(state, way),
  render: (args) => render({ ...args, machine: new FakeOutbox(shown) }),
});

const stories = {
  unconnected: story('unconnected', { alone: true }),
  insecure: story('insecure', { around: withoutWebCrypto }),
  loading: still('loading', outboxStates.loading),
  unavailable: still('unavailable', outboxStates.unavailable),
  empty: story('empty', { around: emptyDevice }),
  waiting: still('waiting', outboxStates.waiting),
  uploading: still('uploading', outboxStates.uploading),
  sending: still('sending', outboxStates.sending),
  unknown: still('unknown', outboxStates.unknown),
  accepted: still('accepted', outboxStates.accepted),
  rejected: still('rejected', outboxStates.rejected),
} satisfies Record<OutboxListState, StoryObj>;

export const unconnected = stories.unconnected;
export const insecure = stories.insecure;
export const loading = stories.loading;
export const unavailable = stories.unavailable;
export const empty = stories.empty;
export const waiting = stories.waiting;
export const uploading = stories.uploading;
export const sending = stories.sending;
export const unknown = stories.unknown;
export const accepted = stories.accepted;
export const rejected = stories.rejected;

const day = 86_400_000;
const several = [
  named({ ...rows.uploading, time: rows.uploading.time + day, isCopied: true }),
  named({ ...rows.unknown, submissionId: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9f1' }),
  named({ ...rows.waiting, submissionId: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9f2', why: 'silent' }),
  { ...rows.waiting, submissionId: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9f3', proof: 'impossible' } as const,
];

/** A machine of one's own, with several dossiers. */
export const many = still('unknown', ready(several), {
  act: async ({ element }) => {
    await waitFor(() => expect(element.shadowRoot?.textContent).toMatch(/giấy khai sinh|trích lục/i));
  },
});

/** Many use the machine: the secret is asked for, and was wrong. */
export const secretWrong: StoryObj = {
  ...story('waiting', {
    act: async ({ user, button, find, element }) => {
      await user.click(await button(/Lưu ra tệp/));
      await user.type(await find('#proof'), 'A1B2C3D4');
      await user.click(await find('.panel .button'));
      await waitFor(() => expect(element.shadowRoot?.textContent).toContain('Mã chưa đúng.'));
    },
  }),
  render: (args) => {
    const machine = new FakeOutbox(outboxStates.waiting);
    machine.failure = new OutboxError('wrong-secret');
    return render({ ...args, machine });
  },
};

/** What deleting means, before anything is deleted. */
export const deleting = still('unknown', outboxStates.unknown, {
  act: async ({ user, button, find }) => {
    await user.click(await button(/Xóa khỏi máy này/));
    await find('[part=panel]');
  },
});

/** A file that cannot be opened. */
export const fileDamaged: StoryObj = {
  ...story('empty', {
    act: async ({ user, find }) => {
      await user.upload(await find('#bring'), new File(['x'], 'ho-so-7K2P9-QXD4M.motcua'));
      await find('.bring .notice.error');
    },
  }),
  render: (args) => {
    const machine = new FakeOutbox(outboxStates.empty);
    machine.failure = new OutboxError('damaged', { file: 2 });
    return render({ ...args, machine });
  },
};

/** One line for other pages. */
export const badge: StoryObj = {
  ...story('waiting'),
  render: (args) => render({ ...args, badge: true, machine: new FakeOutbox(outboxStates.waiting) }),
};
