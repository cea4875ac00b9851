import '@motcua/elements/motcua-procedure.js';
import type { ProcedurePage, ProcedurePageState } from '@motcua/elements';
import { changed, exampleOf, failing, htmlErrorPage, noNetwork, type ReplyOf, silent } from '@motcua/mocks';
import type { ProcedureDetail, ProcedureDocument } from '@motcua/openapi';
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

const source = { name: 'Cổng Dịch vụ công quốc gia', asOf: '2026-07-15' };

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
  old: story('old', {
    args: {
      catalogue: {
        detail: async () => ({
          detail: exampleOf<ProcedureDetail>('procedure-detail'),
          from: 'kept',
          day: '2026-11-20',
        }),
      },
    },
    answers: { getProcedure: noNetwork },
  }),
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
export const old = stories.old;
export const direct = stories.direct;
export const handoff = stories.handoff;
export const closed = stories.closed;
export const information = stories.information;

const paper = (documentId: string, plainName: string, bend: Partial<ProcedureDocument>): ProcedureDocument => ({
  documentId,
  name: plainName,
  plainName,
  duty: 'submit',
  originals: 1,
  copies: 0,
  ...bend,
});

/** Papers by case and by way of filing, under all three headings. */
export const cases: StoryObj = story('direct', {
  answers: {
    getProcedure: changed<'getProcedure'>((detail) => ({
      ...detail,
      procedure: {
        ...detail.procedure,
        documents: {
          status: 'verified',
          source,
          value: [
            paper('to-khai', 'Tờ khai', { channels: ['DIRECT', 'POSTAL'], photo: false }),
            paper('ban-sao', 'Bản sao giấy khai sinh', {
              originals: 0,
              copies: 1,
              copyKind: 'certified',
              case: 'Ở trọ',
            }),
            paper('nha', 'Giấy tờ nhà', { case: 'Ở nhà mình' }),
            paper('can-cuoc', 'Căn cước', { duty: 'show', upload: true, photo: true }),
            paper('so-cu', 'Sổ cũ', { duty: 'collect' }),
          ],
        },
      },
    })),
  },
});

/** What a commune says itself, with what replaces the procedure and what it is filed together with. */
export const ownWords: StoryObj = story('direct', {
  answers: {
    getProcedure: changed<'getProcedure'>((detail) => ({
      ...detail,
      words: {
        title: 'Xin sao giấy khai sinh',
        summary: 'Làm ở Trung tâm, lấy trong buổi.',
        notes: ['Sáng thứ Hai đông người, nên đến buổi chiều.'],
        recordings: [{ language: 'Tày', url: 'https://xa.example.vn/tay.mp3' }],
      },
      combinedIn: [{ code: '3.000722', plainName: 'Khai sinh, hộ khẩu, thẻ bảo hiểm: nộp một lần', canOpen: true }],
      supersededBy: { code: '1.116909', plainName: 'Trợ cấp xã hội hằng tháng', canOpen: true },
    })),
  },
});
