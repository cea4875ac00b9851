import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from './check-definition.js';

const forms = new URL('../../../gateway/forms/', import.meta.url);
const text = readFileSync(new URL('2.000635.v1.json', forms), 'utf8');

/** The form of 2.000635 with one member changed, and what is said of it. */
function mistakes(change: (form: ReturnType<typeof JSON.parse>) => void): string[] {
  const form = JSON.parse(text);
  change(form);
  return checkDefinition(form).map(({ path, message }) => `${path} ${message}`);
}

describe('the forms of the catalogue', () => {
  it.each(readdirSync(forms).filter((name) => name.endsWith('.json')))('%s asks soundly', (name) => {
    expect(checkDefinition(JSON.parse(readFileSync(new URL(name, forms), 'utf8')))).toEqual([]);
  });
});

describe('a form with a mistake', () => {
  const first = '/steps/0/groups/0/fields/0';

  it('is told where a path is used twice, or begins another', () => {
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[2].path = 'request.certificateName';
      }),
    ).toContain('/steps/0/groups/0/fields/2/path request.certificateName is used twice');
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[3].path = 'request';
      }),
    ).toContain('/steps/0/groups/0/fields/3/path request and request.certificate cannot both hold an answer');
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[3].path = 'request.copies.why';
      }),
    ).toContain('/steps/0/groups/0/fields/3/path request.copies.why and request.copies cannot both hold an answer');
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[3].path = 'Request copies';
      }),
    ).toEqual(['/steps/0/groups/0/fields/3/path has to be names joined by dots, e.g. applicant.fullName']);
  });

  it('is told where an id is used twice', () => {
    expect(
      mistakes((form) => {
        form.steps[1].stepId = 'request';
      }),
    ).toEqual(['/steps/1/stepId request is used twice, first at /steps/0/stepId']);
    expect(
      mistakes((form) => {
        form.steps[2].groups[1].groupId = 'filer';
      }),
    ).toEqual(['/steps/2/groups/1/groupId filer is used twice, first at /steps/2/groups/0/groupId']);
  });

  it.each<[unknown, string]>([
    [{ eq: { path: 'no.where', value: 1 } }, '/eq/path no.where is not asked before this'],
    [{ present: 'request.copies' }, '/present request.copies is not asked before this'],
    [{ present: 'request.certificateName' }, '/present request.certificateName is not asked before this'],
    [{ eq: { path: 'request.certificate', value: 'ho-chieu' } }, '/eq/value ho-chieu can never be the answer'],
    [{ in: { path: 'request.certificate', values: ['khac', 'x'] } }, '/in/values/1 x can never be the answer'],
    [{ in: { path: 'request.certificate', values: [] } }, '/in/values has to list at least one'],
    [{ all: [] }, '/all has to list at least one'],
    [{ not: { any: [{ present: 'x' }] } }, '/not/any/0/present x is not asked before this'],
    [{ before: { path: 'request.certificate', date: 'today' } }, '/before/path request.certificate is no date'],
    [{ before: { path: 'request.certificate', date: 'x' } }, '/before/date x is not asked before this'],
    [{ eq: { path: 'request.certificate', value: 'khac', or: 1 } }, '/eq/or is not known here'],
    [{ like: 'a' }, ' has to be exactly one of all, any, not, present, eq, in, before'],
    [{ present: 'request.certificate', not: {} }, ' has to be exactly one of all, any, not, present, eq, in, before'],
    ['always', ' has to be exactly one of all, any, not, present, eq, in, before'],
  ])('is told that the condition %j cannot be decided', (condition, said) => {
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[1].showWhen = condition;
      }),
    ).toContain(`/steps/0/groups/0/fields/1/showWhen${said}`);
  });

  it('is told that no condition sees files', () => {
    expect(
      mistakes((form) => {
        form.steps[3].groups[0].showWhen = { present: 'documents.authorisation' };
      }),
    ).toEqual([
      '/steps/3/groups/0/showWhen/present documents.authorisation is answered by files, which no condition sees',
    ]);
  });

  it('is told what a field lacks or has too much', () => {
    expect(
      mistakes((form) => {
        delete form.steps[0].groups[0].fields[0].options;
      }),
    ).toContain(`${first}/options has to offer at least two`);
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[0].options[1].value = 'khai-sinh';
      }),
    ).toEqual([`${first}/options/1/value khai-sinh is offered twice`]);
    expect(
      mistakes((form) => {
        delete form.steps[2].groups[1].fields[0].documentId;
      }),
    ).toEqual(['/steps/2/groups/1/fields/0/documentId is missing']);
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[2].kind = 'slider';
      }),
    ).toContain('/steps/0/groups/0/fields/2/kind slider is no kind of field');
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[3].min = 3;
      }),
    ).toEqual(['/steps/0/groups/0/fields/3/min means nothing for text']);
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[2].min = 99;
      }),
    ).toEqual([
      '/steps/0/groups/0/fields/2/min is above max',
      '/steps/0/groups/0/fields/2/default can never be the answer',
    ]);
    expect(
      mistakes((form) => {
        form.steps[0].groups[0].fields[2].label = '';
      }),
    ).toEqual(['/steps/0/groups/0/fields/2/label is missing']);
  });

  it('is never allowed to tick consent beforehand', () => {
    expect(
      mistakes((form) => {
        form.steps[3].groups[1].fields[0].default = true;
      }),
    ).toEqual(['/steps/3/groups/1/fields/0/default consent is never given beforehand']);
  });

  it('is told which role leads nowhere', () => {
    expect(
      mistakes((form) => {
        form.roles.applicantName = 'nobody';
      }),
    ).toEqual(['/roles/applicantName nobody is the path of no field']);
    expect(
      mistakes((form) => {
        delete form.roles.filerKind;
      }),
    ).toEqual(['/roles/filerKind is missing']);
    expect(
      mistakes((form) => {
        form.roles.copies = 'applicant.fullName';
      }),
    ).toEqual(['/roles/copies applicant.fullName has to be of kind integer']);
    expect(
      mistakes((form) => {
        form.roles.boss = 'filer.kind';
      }),
    ).toEqual(['/roles/boss is no role']);
    expect(
      mistakes((form) => {
        form.roles.filerKind = 'request.certificate';
      }),
    ).toEqual([
      '/roles/filerKind request.certificate offers khai-sinh, ket-hon, khai-tu, khac, which a dossier does not know',
    ]);
  });

  it.each([null, 'form', [], {}, { steps: [] }, { steps: [1] }, { steps: [{ groups: [{ fields: [null] }] }] }])(
    'is not mistaken for a form: %j',
    (value) => {
      expect(checkDefinition(value).length).toBeGreaterThan(0);
    },
  );
});
