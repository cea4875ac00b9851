import { readFileSync } from 'node:fs';
import type { Answers, FormDefinition } from '@motcua/openapi';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer } from './answer-at.js';
import { answersSchema } from './answers-schema.js';
import { checkAnswers } from './check-answers.js';
import { keepVisible } from './pages-of.js';

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
const but = (path: string, value: unknown) => withAnswer(daughter, path, value);

describe('the derived JSON Schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(answersSchema(definition));

  it('takes what the form takes', () => {
    expect(validate(daughter), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...daughter, filer: { kind: 'self' } })).toBe(true);
  });

  it('refuses what no form could take', () => {
    for (const [path, value] of [
      ['request.copies', 0],
      ['request.copies', '2'],
      ['filer.kind', 'friend'],
      ['applicant.fullName', ''],
      ['applicant.birthDate', '5/1/1960'],
      ['consent.truth', false],
      ['applicant.extra', 1],
    ] as const)
      expect(validate(but(path, value)), path).toBe(false);
    expect(validate(but('record.place', undefined))).toBe(false);
  });

  it('requires nothing that depends on another answer, and names no files', () => {
    const schema = answersSchema(definition) as {
      required: string[];
      properties: Record<string, { required?: string[]; properties: object }>;
    };
    expect(schema.required).toEqual(['request', 'filer', 'applicant', 'record', 'result', 'consent']);
    expect(schema.properties.filer?.required).toEqual(['kind']);
    expect(Object.keys(schema.properties.filer?.properties ?? {})).toContain('fullName');
    expect(schema.properties.documents).toBeUndefined();
  });

  it('never refuses what the form engine takes', () => {
    const values = fc.record({
      'request.copies': fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constant(undefined)),
      'request.certificate': fc.constantFrom('khai-sinh', 'khac', 'x'),
      'request.certificateName': fc.option(fc.string({ unit: 'grapheme', maxLength: 130 }), { nil: undefined }),
      'applicant.fullName': fc.oneof(fc.string(), fc.constantFrom('Vi Thị Mẹ', "H'Hen Niê")),
      'applicant.phone': fc.constantFrom(undefined, '0912345678', '02053812345', '12'),
      'filer.kind': fc.constantFrom('self', 'relative'),
      'result.channel': fc.constantFrom('counter', 'postal'),
      'result.address': fc.constantFrom(undefined, 'Thôn Nà Mẫu'),
    });
    fc.assert(
      fc.property(values, (changes) => {
        const answers = Object.entries(changes).reduce((all, [path, value]) => withAnswer(all, path, value), daughter);
        const kept = keepVisible(definition, answers, { today });
        const files = changes['filer.kind'] === 'self' ? [] : [file];
        if (checkAnswers(definition, kept, files, { today, strict: true }).length === 0)
          expect(validate(kept), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });
});
