import '@motcua/elements/motcua-procedure-search.js';
import { createClient } from '@motcua/client';
import type { ProcedureSearch, ProcedureSearchState } from '@motcua/elements';
import { type Answers, changed, exampleOf, htmlErrorPage, noNetwork, silent } from '@motcua/mocks';
import type { ProcedureList } from '@motcua/openapi';
import { decodeSnapshot, encodeSnapshot } from '@motcua/rules';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { type Act, elementStories, renderElement, type Way } from './support/element-story.js';
import { procedures } from './support/from-source.js';
import { api, gateway } from './support/gateway.js';
import { catalogueKept, emptyDevice, forbidGateway, withoutNetwork } from './support/surroundings.js';

const tag = 'motcua-procedure-search';
const story = elementStories<ProcedureSearch, ProcedureSearchState>(tag);

const meta: Meta = { title: 'Phần tử/Tìm thủ tục', id: 'procedure-search', component: tag, render: renderElement(tag) };
export default meta;

const types =
  (text: string): Act<ProcedureSearch> =>
  async ({ user, find }) =>
    user.type(await find('input'), text);

const presses =
  (words: RegExp): Act<ProcedureSearch> =>
  async ({ user, button }) =>
    user.click(await button(words));

/** A catalogue with every badge, field and audience in it. */
const catalogue: Answers = {
  getCatalogueSnapshot: changed<'getCatalogueSnapshot'>((usual) =>
    encodeSnapshot({
      ...decodeSnapshot(usual),
      // Of another day than any on which this is looked at: else nobody would ask for it anew.
      day: '2026-01-05',
      procedures: procedures(exampleOf<ProcedureList>('procedure-list').items),
    }),
  ),
};
/** On a machine that has kept no catalogue of a story before. */
const place = (act: Act<ProcedureSearch>, way: Way<ProcedureSearch> = {}): Way<ProcedureSearch> => ({
  around: emptyDevice,
  answers: catalogue,
  act,
  ...way,
});

const offline = async () => {
  await emptyDevice();
  return withoutNetwork();
};

const stories = {
  unconnected: story('unconnected', { alone: true }),
  empty: story(
    'empty',
    place(async ({ user, element, find }) => {
      await user.hover(element);
      await find('.fields');
    }),
  ),
  loading: story('loading', place(types('khai sinh'), { answers: { getCatalogueSnapshot: silent } })),
  results: story(
    'results',
    place(async (person) => {
      await types('trich luc khai sinh')(person);
      await person.reaches('results');
      await expect((await person.find('.results a')).textContent).toMatch(/giấy khai sinh/);
    }),
  ),
  partial: story('partial', place(types('chứng thực'))),
  group: story('group', place(presses(/^Có con mới sinh/))),
  none: story('none', place(types('mua tàu vũ trụ'))),
  guidance: story('guidance', place(types('nộp tiền lệ phí ở đâu'))),
  dossier: story('dossier', place(types('H37.24-261123-0001'))),
  old: story(
    'old',
    place(async (person) => {
      await types('kết hôn')(person);
      await person.reaches('results');
      await catalogueKept();
      gateway.use({ getCatalogueSnapshot: noNetwork });
      // As on the next visit: what one client brought is not asked for again.
      person.element.client = createClient({ baseUrl: api });
    }),
  ),
  absent: story('absent', place(types('khai sinh'), { around: offline, answers: { getCatalogueSnapshot: noNetwork } })),
  error: story('error', place(types('khai sinh'), { answers: { getCatalogueSnapshot: htmlErrorPage() } })),
  forbidden: story(
    'forbidden',
    place(
      async (person) => {
        await types('khai sinh')(person);
        await person.reaches('error');
        forbidGateway();
      },
      { answers: { getCatalogueSnapshot: htmlErrorPage() } },
    ),
  ),
} satisfies Record<ProcedureSearchState, StoryObj>;

export const unconnected = stories.unconnected;
export const empty = stories.empty;
export const loading = stories.loading;
export const results = stories.results;
export const partial = stories.partial;
export const group = stories.group;
export const none = stories.none;
export const guidance = stories.guidance;
export const dossier = stories.dossier;
export const old = stories.old;
export const absent = stories.absent;
export const error = stories.error;
export const forbidden = stories.forbidden;
