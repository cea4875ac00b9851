import '@motcua/elements/motcua-procedure.js';
import type { ProcedurePage, ProcedurePageState } from '@motcua/elements';
import { changed, failing, htmlErrorPage, noNetwork, type ReplyOf, silent } from '@motcua/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { elementStories, renderElement } from './support/element-story.js';
import { forbidGateway, withoutNetwork } from './support/surroundings.js';

const tag = 'motcua-procedure';
const story = elementStories<ProcedurePage, ProcedurePageState>(tag);

const meta: Meta = {
  title: 'Phần tử/Trang thủ tục',
  id: 'procedure',
  component: tag,
  render: renderElement(tag),
  args: { procedureCode: '2.000635' },
};
export default meta;

type Offering = NonNullable<ReplyOf<'getProcedure'>['offering']>;

/** The example, offered otherwise. */
const offered = (bend: Partial<Offering>) => ({
  getProcedure: changed<'getProcedure'>((detail) => ({
    ...detail,
    offering: detail.offering && { ...detail.offering, ...bend },
  })),
});

const stories = {
  unconnected: story('unconnected', { alone: true }),
  empty: story('empty', { args: { procedureCode: '' } }),
  loading: story('loading', { answers: { getProcedure: silent } }),
  missing: story('missing', { answers: { getProcedure: failing('not-found') } }),
  error: story('error', { answers: { getProcedure: htmlErrorPage() } }),
  forbidden: story('forbidden', {
    answers: { getProcedure: htmlErrorPage() },
    act: async ({ reaches }) => {
      await reaches('error');
      forbidGateway();
    },
  }),
  offline: story('offline', { around: withoutNetwork, answers: { getProcedure: noNetwork } }),
  direct: story('direct'),
  handoff: story('handoff', { answers: offered({ mode: 'handoff', systemOfRecord: null }) }),
  closed: story('closed', { answers: offered({ validTo: '2020-01-31' }) }),
  information: story('information', {
    answers: { getProcedure: changed<'getProcedure'>((detail) => ({ ...detail, offering: null, agency: null })) },
  }),
} satisfies Record<ProcedurePageState, StoryObj>;

export const unconnected = stories.unconnected;
export const empty = stories.empty;
export const loading = stories.loading;
export const missing = stories.missing;
export const error = stories.error;
export const forbidden = stories.forbidden;
export const offline = stories.offline;
export const direct = stories.direct;
export const handoff = stories.handoff;
export const closed = stories.closed;
export const information = stories.information;
