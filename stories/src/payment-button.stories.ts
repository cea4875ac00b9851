import '@motcua/elements/motcua-payment-button.js';
import type { PaymentButton, PaymentButtonState } from '@motcua/elements';
import { changed, failing, htmlErrorPage, noNetwork, type ReplyOf, silent } from '@motcua/mocks';
import type { DossierFee } from '@motcua/openapi';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type Act, elementStories, renderElement } from './support/element-story.js';
import { bankTells, slip } from './support/gateway.js';
import { forbidGateway, withoutNetwork, withoutWebCrypto } from './support/surroundings.js';

const tag = 'motcua-payment-button';
const story = elementStories<PaymentButton, PaymentButtonState>(tag);

const meta: Meta = {
  title: 'Phần tử/Nộp lệ phí',
  id: 'payment-button',
  component: tag,
  render: renderElement(tag),
  args: slip,
};
export default meta;

const fee = (state: DossierFee['state'], amount: number | null, feeStatus: DossierFee['feeStatus']) => ({
  dossier: { fee: { state, amount, feeStatus } },
});
const feeDue = fee('due', 16_000, 'fixed');

const pays: Act<PaymentButton> = async ({ user, reaches, button }) => {
  await reaches('due');
  await user.click(await button(/VietQR/));
};
const started = (bend: Partial<ReplyOf<'postPayment'>>) => ({
  ...feeDue,
  answers: { postPayment: changed<'postPayment'>((payment) => ({ ...payment, ...bend })) },
  act: pays,
});

const stories = {
  unconnected: story('unconnected', { alone: true }),
  insecure: story('insecure', { around: withoutWebCrypto }),
  empty: story('empty', { args: { code: '', secret: '' } }),
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
  'nothing-due': story('nothing-due', fee('none', 0, 'free')),
  'unknown-fee': story('unknown-fee', fee('unknown', null, 'listed_zero')),
  due: story('due', feeDue),
  counter: story('counter', { ...feeDue, answers: { postPayment: failing('payment-at-counter') }, act: pays }),
  starting: story('starting', { ...feeDue, answers: { postPayment: silent }, act: pays }),
  waiting: story('waiting', { ...feeDue, act: pays }),
  reviewing: story('reviewing', started({ reviewing: true })),
  expired: story('expired', started({ status: 'expired' })),
  paid: story('paid'),
} satisfies Record<PaymentButtonState, StoryObj>;

export const unconnected = stories.unconnected;
export const insecure = stories.insecure;
export const empty = stories.empty;
export const loading = stories.loading;
export const missing = stories.missing;
export const error = stories.error;
export const forbidden = stories.forbidden;
export const offline = stories.offline;
export const nothingDue = stories['nothing-due'];
export const unknownFee = stories['unknown-fee'];
export const due = stories.due;
export const counter = stories.counter;
export const starting = stories.starting;
export const waiting = stories.waiting;
export const reviewing = stories.reviewing;
export const expired = stories.expired;
export const paid = stories.paid;

/** The bank tells of the money while the code is on the screen. */
export const paidWhileWaiting = story('paid', {
  ...feeDue,
  act: async (person) => {
    await pays(person);
    await person.reaches('waiting');
    await bankTells();
  },
});
