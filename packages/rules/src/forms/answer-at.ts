import type { Answers } from '@motcua/openapi';

const isNested = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the answer at a path such as `applicant.fullName`; only what the answers hold themselves, nothing inherited. */
export function answerAt(answers: Answers, path: string): unknown {
  let value: unknown = answers;
  for (const name of path.split('.')) value = isNested(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

/** Gives the answers with one changed; those handed in stay as they are. `undefined` takes the answer away, and with it
 * the branches that it leaves empty. */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  const [name = '', ...rest] = path.split('.');
  const old = Object.hasOwn(answers, name) ? answers[name] : undefined;
  const next = rest.length === 0 ? value : withAnswer(isNested(old) ? old : {}, rest.join('.'), value);
  if (next !== undefined && !(rest.length > 0 && Object.keys(next as Answers).length === 0))
    return { ...answers, [name]: next };
  const { [name]: _, ...others } = answers;
  return others;
}
