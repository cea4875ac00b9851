import { fileURLToPath } from 'node:url';
import type { FormDefinition, Offering, Problem } from '@motcua/openapi';
import { answerAt, checkAnswers, pagesOf, withAnswer } from '@motcua/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file, newFiling, photo, postJson, seal, upload } from '../testing/filing.js';
import { type FormExample, shippedExamples, withMistake } from '../testing/shipped-examples.js';
import { otherAgency, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import { type CatalogueFiles, readCatalogueFiles } from './catalogue-files.js';
import { importCatalogue } from './import-catalogue.js';

const examples = await shippedExamples();
const today = new Date().toISOString().slice(0, 10);

let gateway: TestGateway;
let shipped: CatalogueFiles;

/** An agency of its own takes all three directly, whatever the shipped communes do. */
beforeAll(async () => {
  gateway = await startTestGateway();
  shipped = await readCatalogueFiles(fileURLToPath(new URL('../..', import.meta.url)));
  const [direct] = shipped.offerings.filter(({ mode }) => mode === 'direct');
  const offerings = shipped.forms.map(
    ({ procedureCode }) => ({ ...direct, procedureCode, agencyId: otherAgency }) as Offering,
  );
  await importCatalogue(gateway.db, { agencies: [], procedures: [], forms: [], offerings });
}, 60_000);
afterAll(() => gateway.stop());

const formOf = ({ procedureCode, formVersion }: FormExample): FormDefinition => {
  const form = shipped.forms.find((one) => one.procedureCode === procedureCode && one.version === formVersion);
  if (!form) throw new Error(`there is no form ${procedureCode} v${formVersion}`);
  return form;
};

const fieldsOf = (form: FormDefinition) => form.steps.flatMap(({ groups }) => groups).flatMap(({ fields }) => fields);

const attached = (files: readonly string[]) => files.map((documentId) => ({ documentId }));

async function filingOf({ procedureCode, formVersion }: FormExample, filled: Pick<FormExample, 'answers' | 'files'>) {
  const files = await Promise.all(filled.files.map(async (documentId) => ({ ...(await photo()), documentId })));
  return newFiling(filled.answers, files, { procedureCode, formVersion, agencyId: otherAgency });
}

describe('each form that is shipped', () => {
  it('has an example of its cases', () => {
    const named = examples.map(([, { procedureCode, formVersion }]) => `${procedureCode} v${formVersion}`);
    const forms = shipped.forms.map(({ procedureCode, version }) => `${procedureCode} v${version}`);
    expect([...new Set(named)].sort()).toEqual(forms.sort());
  });

  it('asks nothing that none of its examples answers', () => {
    for (const form of shipped.forms) {
      const own = examples.filter(([, example]) => formOf(example) === form);
      const shown = own.flatMap(([, { answers }]) => pagesOf(form, answers, { today }).flatMap(({ fields }) => fields));
      // Further people of one household are asked as the first two are.
      const others = fieldsOf(form).filter((field) => !shown.includes(field) && !/^member[345]\./.test(field.path));
      expect(others.map(({ path }) => `${form.procedureCode} ${path}`)).toEqual([]);
    }
  });

  it('says why it asks for a number of a person, of a card or of a telephone', () => {
    for (const form of shipped.forms) {
      const silent = fieldsOf(form).filter(({ kind, why }) => (kind === 'idNumber' || kind === 'phone') && !why);
      expect(silent.map(({ path }) => `${form.procedureCode} ${path}`)).toEqual([]);
    }
  });
});

describe.each(examples)('%s', (name, example) => {
  it('is named after its procedure and tells of whom it is', () => {
    expect(name.startsWith(`${example.procedureCode}.`)).toBe(true);
    expect(example.about).toMatch(/\.$/);
  });

  it('leads over the pages of its case, five questions at most on each', () => {
    const pages = pagesOf(formOf(example), example.answers, { today });
    expect(pages.map(({ group }) => group.groupId)).toEqual(example.pages);
    for (const { group, fields } of pages) expect(fields.length, group.groupId).toBeLessThanOrEqual(5);
  });

  it('is refused without any one answer that is required, and the question is named', () => {
    const form = formOf(example);
    const fields = pagesOf(form, example.answers, { today }).flatMap((page) => page.fields);
    const required = fields.filter(({ kind, path, optional }) => {
      return kind !== 'documents' && !optional && answerAt(example.answers, path) !== undefined;
    });
    for (const { path } of required) {
      const problems = checkAnswers(form, withAnswer(example.answers, path, undefined), attached(example.files), {
        today,
      });
      expect(problems.map(({ pointer }) => pointer)).toContain(`/answers/${path.replaceAll('.', '/')}`);
    }
    expect(required.length).toBeGreaterThan(3);
  });

  it('is accepted by the gateway', async () => {
    const { receipt } = await file(gateway, await filingOf(example, example));
    expect(receipt).toBeTruthy();
  });

  it('is refused with its mistake, at the field where it is', async () => {
    const { path, rule } = example.mistake;
    const field = fieldsOf(formOf(example)).find((one) => one.path === path);
    const sealed = await seal(gateway, await filingOf(example, withMistake(example, field?.documentId)));
    const uploads = await upload(gateway, sealed);
    const reply = await postJson(gateway, '/v1/submissions', { ...sealed.submission, uploads });
    const problem = (await reply.json()) as Problem;
    expect([reply.status, problem.code]).toEqual([422, 'invalid-answers']);
    expect(problem.errors?.map((error) => [error.pointer, error.rule])).toEqual([
      [`/answers/${path.replaceAll('.', '/')}`, rule],
    ]);
  });
});
