import '@motcua/elements/motcua-procedure-search.js';
import type { ProcedureSearch, ProcedureSearchState } from '@motcua/elements';
import { changed, htmlErrorPage, noNetwork, silent } from '@motcua/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { type Act, elementStories, renderElement } from './support/element-story.js';
import { forbidGateway, withoutNetwork } from './support/surroundings.js';

const tag = 'motcua-procedure-search';
const story = elementStories<ProcedureSearch, ProcedureSearchState>(tag);

const meta: Meta = { title: 'Phần tử/Tìm thủ tục', id: 'procedure-search', component: tag, render: renderElement(tag) };
export default meta;

const types =
  (text: string): Act<ProcedureSearch> =>
  async ({ user, find }) =>
    user.type(await find('input'), text);
const asksForBirth = types('khai sinh');

const stories = {
  unconnected: story('unconnected', { alone: true }),
  empty: story('empty'),
  loading: story('loading', { answers: { searchProcedures: silent }, act: asksForBirth }),
  results: story('results', {
    act: async (person) => {
      await types('trich luc khai sinh')(person);
      await person.reaches('results');
      await expect((await person.find('a')).textContent).toMatch(/giấy khai sinh/);
    },
  }),
  partial: story('partial', {
    answers: { searchProcedures: changed<'searchProcedures'>((list) => ({ ...list, total: 57 })) },
    act: asksForBirth,
  }),
  none: story('none', { act: types('mua tàu vũ trụ') }),
  error: story('error', { answers: { searchProcedures: htmlErrorPage() }, act: asksForBirth }),
  forbidden: story('forbidden', {
    answers: { searchProcedures: htmlErrorPage() },
    act: async (person) => {
      await asksForBirth(person);
      await person.reaches('error');
      forbidGateway();
    },
  }),
  offline: story('offline', {
    around: withoutNetwork,
    answers: { searchProcedures: noNetwork },
    act: asksForBirth,
  }),
} satisfies Record<ProcedureSearchState, StoryObj>;

export const unconnected = stories.unconnected;
export const empty = stories.empty;
export const loading = stories.loading;
export const results = stories.results;
export const partial = stories.partial;
export const none = stories.none;
export const error = stories.error;
export const forbidden = stories.forbidden;
export const offline = stories.offline;
