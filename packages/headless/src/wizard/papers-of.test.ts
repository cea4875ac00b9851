import type { Channel, FormDefinition, Procedure } from '@motcua/openapi';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { form } from '../testing/form.js';
import { pagesFor } from './form-pages.js';
import { papersOf } from './papers-of.js';
import type { DraftFile, WizardKit, WizardSubject } from './wizard-state.js';

const today = '2026-11-23';
const detail = structuredClone(spec.components.examples['procedure-detail'].value) as WizardSubject;

interface Given {
  readonly kind?: string;
  readonly files?: readonly Partial<DraftFile>[];
  readonly documents?: Procedure['documents'];
  readonly definition?: FormDefinition;
}

function kit({ kind = 'relative', files = [], documents, definition = form }: Given = {}): WizardKit {
  const answers = { filer: { kind } };
  const all = files.map((file, index) => ({
    fileId: `file-${index}`,
    documentId: 'van-ban-uy-quyen',
    name: 'IMG_0001.JPG',
    size: 1,
    mediaType: 'image/jpeg' as const,
    ...file,
  }));
  return {
    phase: 'kit',
    subject: { ...detail, procedure: { ...detail.procedure, ...(documents ? { documents } : {}) } },
    draft: {
      submissionId: '019aafc0-5c80-7a21-9c3e-2b7d41c0a9e4',
      submissionCode: 'HBFN0-W1AF4',
      resumeCode: undefined,
      definition,
      answers,
      files: all,
      fee: undefined,
      saved: 'saved',
    },
    pages: pagesFor(definition, answers, today),
  };
}

const source = { name: 'Thử', asOf: '2026-11-01' };
const paper = (documentId: string, plainName: string) =>
  ({ documentId, name: plainName, plainName, duty: 'submit', originals: 1, copies: 0 }) as const;
const by = (...channels: Channel[]) => ({ channels });
const titles = (given?: Given) => papersOf(kit(given)).map(({ number, title }) => `${number}. ${title}`);
const names = (given: Given) => papersOf(kit(given)).flatMap(({ files }) => files.map(({ fileName }) => fileName));
const two = {
  status: 'verified',
  value: [paper('to-khai', 'Tờ khai'), paper('van-ban-uy-quyen', 'Giấy ủy quyền')],
  source,
} as const;

describe('the papers of a kit', () => {
  it('are numbered in the order of the catalogue', () => {
    expect(titles({ documents: { ...two, value: [...two.value] } })).toEqual(['1. Tờ khai', '2. Giấy ủy quyền']);
  });

  it('leave out what these answers do not need', () => {
    expect(titles({ kind: 'self', documents: { ...two, value: [...two.value] } })).toEqual(['1. Tờ khai']);
  });

  it('are those that the form asks for where none are published', () => {
    expect(titles({ documents: { status: 'not_published' } })).toEqual(['1. Ảnh giấy ủy quyền']);
  });

  it('leave out what only the counter or the post asks for: this kit is filed on the net', () => {
    const value = [
      { ...paper('to-khai', 'Tờ khai'), ...by('DIRECT', 'POSTAL') },
      { ...paper('mau-dien-tu', 'Tờ khai điền trên mạng'), ...by('ONLINE') },
      paper('ban-an', 'Bản án'),
    ];
    expect(titles({ kind: 'self', documents: { ...two, value } })).toEqual(['1. Tờ khai điền trên mạng', '2. Bản án']);
  });

  it('leave out those of a trường hợp that the form is not for', () => {
    const value = [
      { ...paper('giay-chung', 'Giấy cho mọi trường hợp') },
      { ...paper('van-ban-uy-quyen', 'Giấy ủy quyền'), case: 'Một người' },
      { ...paper('giay-to-cho-o', 'Giấy tờ về chỗ ở'), case: 'Một người' },
      { ...paper('danh-sach', 'Danh sách'), case: 'Nhiều người' },
    ];
    const ofOne = ['1. Giấy cho mọi trường hợp', '2. Giấy ủy quyền', '3. Giấy tờ về chỗ ở'];
    expect(titles({ documents: { ...two, value } })).toEqual(ofOne);
    expect(titles({ kind: 'self', documents: { ...two, value } })).toEqual([
      '1. Giấy cho mọi trường hợp',
      '2. Giấy tờ về chỗ ở',
    ]);
  });

  it('are all there where the form asks for none of any trường hợp', () => {
    const value = [
      { ...paper('giay-to-cho-o', 'Giấy tờ về chỗ ở'), case: 'Một người' },
      { ...paper('danh-sach', 'Danh sách'), case: 'Nhiều người' },
    ];
    expect(titles({ kind: 'self', documents: { ...two, value } })).toEqual(['1. Giấy tờ về chỗ ở', '2. Danh sách']);
  });

  it('give each file the number and title of its paper, whatever the phone called it', () => {
    const documents = { ...two, value: [...two.value] };
    const files = [{}, { mediaType: 'application/pdf' }, { mediaType: 'image/png' }] as const;
    expect(names({ documents, files })).toEqual([
      '2. Giấy ủy quyền.jpg',
      '2. Giấy ủy quyền (2).pdf',
      '2. Giấy ủy quyền (3).png',
    ]);
  });

  it.each([
    ['Tờ khai (nộp trên mạng thì không cần)', '1. Tờ khai.jpg'],
    ['Sổ: đỏ/hồng? "bản chính" <sao>|*\\', '1. Sổ đỏ hồng bản chính sao.jpg'],
    ['..', '1.jpg'],
    ['Giấy chứng sinh. Không có thì nộp giấy cam đoan.', '1. Giấy chứng sinh.jpg'],
    ['Tờ khai (mẫu CT01). Trẻ em cần cha mẹ đồng ý.', '1. Tờ khai.jpg'],
    [
      'Giấy tờ chứng minh thông tin về cư trú trong trường hợp cơ quan đăng ký không tra được trên hệ thống',
      '1. Giấy tờ chứng minh thông tin về cư trú trong trường hợp cơ.jpg',
    ],
    ['To\u031b\u0300 khai', '1. Tờ khai.jpg'],
  ])('get a name that every system takes: %s', (title, fileName) => {
    const value = [paper('van-ban-uy-quyen', title)];
    expect(names({ documents: { status: 'verified', value, source }, files: [{}] })).toEqual([fileName]);
  });
});
