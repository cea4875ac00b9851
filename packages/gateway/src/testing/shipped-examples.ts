import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Answers } from '@motcua/openapi';
import { withAnswer } from '@motcua/rules';

/** One case of a form, filled by somebody who does not exist: `forms/examples/<code>.<case>.json`. */
export interface FormExample {
  readonly procedureCode: string;
  readonly formVersion: string;
  /** Who files what, in a sentence. */
  readonly about: string;
  readonly answers: Answers;
  /** The papers that are sent, by their `documentId`; a test makes a photo of each. */
  readonly files: readonly string[];
  /** The pages the wizard shows in this case, by their `groupId`. */
  readonly pages: readonly string[];
  /** A slip of this case, and the rule that catches it; `null` leaves the answer out, or the files of a documents field. */
  readonly mistake: { readonly path: string; readonly value: unknown; readonly rule: string };
}

const folder = fileURLToPath(new URL('../../forms/examples/', import.meta.url));

/** Every shipped example with the name of its file. */
export async function shippedExamples(): Promise<(readonly [name: string, example: FormExample])[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => [name, JSON.parse(await readFile(folder + name, 'utf8')) as FormExample] as const),
  );
}

/** The example as somebody fills it who slips. */
export function withMistake({ answers, files, mistake }: FormExample, collects: string | undefined) {
  return collects
    ? { answers, files: files.filter((documentId) => documentId !== collects) }
    : { answers: withAnswer(answers, mistake.path, mistake.value ?? undefined), files };
}
