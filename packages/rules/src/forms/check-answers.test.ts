import { readFileSync } from 'node:fs';
import type { Answers, FormDefinition, FormField } from '@motcua/openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer } from './answer-at.js';
import { checkAnswers, checkFields, checkFile } from './check-answers.js';
import { fileRules, sniffMediaType } from './file-rules.js';
import { initialAnswers, keepVisible, pagesOf } from './pages-of.js';

const definition: FormDefinition = JSON.parse(
  readFileSync(new URL('../../../gateway/forms/2.000635.v1.json', import.meta.url), 'utf8'),
);
const today = '2026-11-23';
const file = { documentId: 'van-ban-uy-quyen', mediaType: 'image/jpeg', size: 250_000 };

/** A daughter orders two copies for her mother. */
const daughter: Answers = {
  request: { certificate: 'khai-sinh', copies: 2 },
  filer: {
    kind: 'relative',
    relation: 'con',
    fullName: 'Hoàng Thị Con',
    idNumber: '020301000003',
    phone: '0912345678',
  },
  applicant: { fullName: 'Vi Thị Mẹ', birthDate: '1960-01-05' },
  record: { place: 'Xã Tú Đoạn, huyện Lộc Bình, tỉnh Lạng Sơn' },
  result: { channel: 'counter' },
  consent: { truth: true },
};
const check = (answers: Answers, files = [file], strict = true) =>
  checkAnswers(definition, answers, files, { today, strict }).map(({ pointer, rule }) => `${pointer} ${rule}`);
const but = (path: string, value: unknown) => withAnswer(daughter, path, value);

describe('the form of 2.000635', () => {
  it('lets a daughter order two copies for her mother', () => {
    expect(check(daughter)).toEqual([]);
  });

  it('asks someone who orders for herself neither for her relation nor for an authorisation', () => {
    const self = but('filer', { kind: 'self' });
    expect(check(self, [])).toEqual([]);
    const groups = pagesOf(definition, self, { today }).map(({ group }) => group.groupId);
    expect(groups).toEqual(['certificate', 'filerKind', 'applicant', 'record', 'result', 'consent']);
  });

  it('drops what was typed into fields that are hidden now', () => {
    const changed = withAnswer(withAnswer(daughter, 'filer.kind', 'self'), 'result.address', 'Thôn Nà Mẫu');
    expect(check(changed, [])).toEqual([
      '/answers/filer/relation unknown',
      '/answers/filer/fullName unknown',
      '/answers/filer/idNumber unknown',
      '/answers/filer/phone unknown',
      '/answers/result/address unknown',
    ]);
    const kept = keepVisible(definition, changed, { today });
    expect(kept).toEqual({ ...daughter, filer: { kind: 'self' } });
    expect(check(kept, [])).toEqual([]);
  });

  it('starts with the form’s defaults and no consent', () => {
    expect(initialAnswers(definition)).toEqual({ request: { copies: 1 } });
  });

  it('asks for everything that is needed, in the order of the form, in words that say what to do', () => {
    const problems = checkAnswers(definition, { filer: { kind: 'relative' } }, [], { today });
    expect(problems.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      '/answers/request/certificate Chọn loại giấy.',
      '/answers/request/copies Nhập số bản cần xin.',
      '/answers/filer/relation Chọn một câu trả lời ở phần “Bạn là gì của người đó?”.',
      '/answers/applicant/fullName Nhập họ và tên.',
      '/answers/applicant/birthDate Nhập ngày sinh.',
      '/answers/record/place Nhập nơi đã đăng ký.',
      '/answers/filer/fullName Nhập họ và tên của bạn.',
      '/answers/filer/idNumber Nhập số định danh của bạn (12 số).',
      '/answers/filer/phone Nhập số điện thoại của bạn.',
      '/answers/documents/authorisation Đính kèm ảnh hoặc bản PDF giấy ủy quyền.',
      '/answers/result/channel Chọn cách nhận.',
      '/answers/consent/truth Đánh dấu vào ô “Tôi cam đoan những điều đã khai…” nếu bạn đồng ý.',
    ]);
  });

  it.each<[string, unknown, string, string]>([
    ['applicant.birthDate', '1960-02-31', 'date', 'Ngày sinh phải là ngày có thật, ví dụ 05/01/1960.'],
    ['applicant.birthDate', '5/1/1960', 'date', 'Ngày sinh phải là ngày có thật, ví dụ 05/01/1960.'],
    ['applicant.birthDate', '2026-11-24', 'range', 'Ngày sinh không được sau hôm nay.'],
    ['applicant.fullName', 'Vi Thị 3', 'format', 'Họ và tên chỉ gồm chữ cái, như trong giấy tờ.'],
    ['applicant.fullName', 'M'.repeat(121), 'length', 'Viết ngắn lại phần “Họ và tên”, không quá 120 ký tự.'],
    ['applicant.fullName', ['Vi'], 'type', 'Họ và tên chỉ gồm chữ cái, như trong giấy tờ.'],
    ['applicant.fullName', '   ', 'required', 'Nhập họ và tên.'],
    ['applicant.idNumber', '00109900001', 'format', 'Số định danh phải có đúng 12 chữ số.'],
    ['applicant.phone', '0112345678', 'format', 'Số điện thoại chưa đúng. Ví dụ số đúng: 0912 345 678.'],
    ['request.copies', 0, 'range', 'Số bản cần xin phải từ 1 đến 50.'],
    ['request.copies', 51, 'range', 'Số bản cần xin phải từ 1 đến 50.'],
    ['request.copies', 1.5, 'type', 'Số bản cần xin phải là số, ví dụ 1.'],
    ['request.copies', '2', 'type', 'Số bản cần xin phải là số, ví dụ 1.'],
    ['request.certificate', 'ho-chieu', 'option', 'Chọn lại một câu trả lời có sẵn ở phần “Loại giấy”.'],
    ['request.purpose', 'a\u0000b', 'format', 'Nhập lại phần “Dùng vào việc gì”.'],
    ['consent.truth', false, 'consent', 'Đánh dấu vào ô “Tôi cam đoan những điều đã khai…” nếu bạn đồng ý.'],
    ['consent.truth', 'true', 'consent', 'Đánh dấu vào ô “Tôi cam đoan những điều đã khai…” nếu bạn đồng ý.'],
  ])('says what is wrong with %s = %j', (path, value, rule, message) => {
    expect(checkAnswers(definition, but(path, value), [file], { today, strict: true })).toEqual([
      { pointer: `/answers/${path.replace('.', '/')}`, rule, message },
    ]);
  });

  it.each([
    "H'Hen Niê",
    'K’Brông',
    'Y Phôn',
    'Ễ',
    'Lò Thị-Mai',
    'Nguyễn Phúc Vĩnh San J. B.',
    'Công Tằng Tôn Nữ '.repeat(5).trim(),
    'Nguyễn Thị Ế'.normalize('NFD'),
  ])('takes the name %s as it is', (name) => {
    expect(check(but('applicant.fullName', name))).toEqual([]);
  });

  it('refuses only a wrong shape of the 12-digit number, whatever its parts say', () => {
    expect(
      ['001199000001', '000099000001', '042301000002'].flatMap((id) => check(but('applicant.idNumber', id))),
    ).toEqual([]);
  });

  it('counts a letter with two marks as one character', () => {
    expect(check(but('applicant.fullName', 'Ễ'.repeat(120).normalize('NFD')))).toEqual([]);
  });

  it('asks for the authorisation, and for no more pages than it says', () => {
    expect(check(daughter, [])).toEqual(['/answers/documents/authorisation file-missing']);
    expect(check(daughter, Array(6).fill(file))).toEqual(['/answers/documents/authorisation length']);
  });

  it('points at files of the wrong paper, type or size', () => {
    const files = [
      file,
      { ...file, documentId: 'khac' },
      { ...file, mediaType: 'image/gif' },
      { ...file, size: fileRules.maxBytes + 1 },
      { ...file, size: 0 },
    ];
    expect(check(daughter, files)).toEqual([
      '/files/1 unknown',
      '/files/2 file-type',
      '/files/3 file-size',
      '/files/4 file-size',
    ]);
  });

  it('points at answers nobody asked for, however they hide', () => {
    const strange = {
      ...daughter,
      'a/b~c': 1,
      request: { ...(daughter.request as object), extra: {} },
      'result.channel': 'postal',
      consent: { truth: true, __proto__: null },
    };
    expect(check(strange)).toEqual([
      '/answers/request/extra unknown',
      '/answers/a~1b~0c unknown',
      '/answers/result.channel unknown',
    ]);
    expect(check({ ...daughter, documents: { authorisation: 'x' } })).toEqual(['/answers/documents unknown']);
    expect(check({ ...daughter, applicant: 'Vi Thị Mẹ' })).toEqual([
      '/answers/applicant/fullName required',
      '/answers/applicant/birthDate required',
      '/answers/applicant unknown',
    ]);
  });

  it('never throws, whatever is sent as answers', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('request', 'filer', 'applicant', 'consent', 'x', '__proto__'), fc.jsonValue()),
        (answers) => {
          const problems = checkAnswers(definition, answers as Answers, [], { today, strict: true });
          expect(
            problems.every(({ pointer, message }) => pointer.startsWith('/answers/') && message.endsWith('.')),
          ).toBe(true);
          keepVisible(definition, answers as Answers, { today });
        },
      ),
    );
  });
});

describe('fields by themselves', () => {
  const problems = (field: Partial<FormField> & Pick<FormField, 'kind'>, value: unknown) =>
    checkFields([{ path: 'a', label: 'Nhãn', ...field }], value === undefined ? {} : { a: value }, [], { today });

  it('let an optional one be left out, but not be wrong', () => {
    const kinds = [
      'text',
      'name',
      'date',
      'integer',
      'idNumber',
      'phone',
      'email',
      'choice',
      'yesNo',
      'consent',
      'documents',
    ] as const;
    expect(kinds.flatMap((kind) => problems({ kind, optional: true }, undefined))).toEqual([]);
    expect(problems({ kind: 'email', optional: true }, 'a@b')).toHaveLength(1);
  });

  it('know mail addresses', () => {
    expect(problems({ kind: 'email' }, 'ten.ho+xa@example.com.vn')).toEqual([]);
    for (const wrong of ['ten', 'a b@c.vn', 'a@b@c.vn', 'a@c.', '@c.vn'])
      expect(problems({ kind: 'email' }, wrong)).toHaveLength(1);
  });

  it('ask yes or no, and take no for an answer', () => {
    expect(problems({ kind: 'yesNo' }, false)).toEqual([]);
    expect(problems({ kind: 'yesNo', label: 'Bạn có con nhỏ không?' }, undefined)[0]?.message).toBe(
      'Chọn Có hoặc Không ở phần “Bạn có con nhỏ không?”.',
    );
  });

  it('keep abbreviations as they are written', () => {
    expect(problems({ kind: 'text', label: 'CCCD cũ' }, undefined)[0]?.message).toBe('Nhập CCCD cũ.');
    expect(problems({ kind: 'choice', label: 'Người được cấp giấy là' }, undefined)[0]?.message).toBe(
      'Chọn một câu trả lời ở phần “Người được cấp giấy là”.',
    );
  });
});

describe('a file before it is taken', () => {
  const field: FormField = { path: 'documents.a', kind: 'documents', label: 'Ảnh giấy', documentId: 'a', maxFiles: 2 };

  it('is refused with a reason', () => {
    expect(checkFile(field, { mediaType: 'image/png', size: 10 }, 1)).toBeUndefined();
    expect(checkFile(field, { mediaType: undefined, size: 10 }, 0)?.rule).toBe('file-type');
    expect(checkFile(field, { mediaType: 'image/png', size: 20 * 1024 * 1024 + 1 }, 0)?.rule).toBe('file-size');
    expect(checkFile(field, { mediaType: 'image/png', size: 10 }, 2)).toEqual({
      pointer: '/answers/documents/a',
      rule: 'length',
      message: 'Bỏ bớt tệp ở phần “Ảnh giấy”, nhiều nhất 2 tệp.',
    });
  });

  it('is what its first bytes say', () => {
    const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(sniffMediaType(bytes('\xff\xd8\xff\xe0..'))).toBe('image/jpeg');
    expect(sniffMediaType(bytes('\x89PNG\r\n\x1a\n..'))).toBe('image/png');
    expect(sniffMediaType(bytes('%PDF-1.7'))).toBe('application/pdf');
    expect(['GIF89a', '<html>', 'PK\x03\x04', '%PD', ''].map((text) => sniffMediaType(bytes(text)))).toEqual(
      Array(5).fill(undefined),
    );
  });
});
