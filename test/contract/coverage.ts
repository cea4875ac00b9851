/** Which declared answers and examples were seen. One that nobody reaches is a promise nobody has tested. */
import { canonical } from './foreign-client/canonical.js';
import { type Operation, operationList, type Parameter } from './spec.js';
import type { Sent } from './world/send.js';

/** e.g. `postSubmission 409 offering-expired`, or `getDossier 204` where no problem is told. */
const answerName = ({ operationId }: Operation, status: number, code?: string): string =>
  [operationId, status, ...(code ? [code] : [])].join(' ');

/** Every answer the contract declares: each success, each bare refusal, each problem code. */
const declaredAnswers: readonly string[] = operationList.flatMap((operation) =>
  [...operation.responses.values()].flatMap(({ status, codes }) =>
    codes.length > 0 ? codes.map((code) => answerName(operation, status, code)) : [answerName(operation, status)],
  ),
);

const bodyName = ({ operationId }: Operation, name: string) => `${operationId} body ${name}`;
/** A parameter that several operations share counts once. */
const parameterName = ({ name, in: place, example }: Parameter) => `${place} ${name}=${example}`;

const declaredExamples: ReadonlySet<string> = new Set(
  operationList.flatMap((operation) => [
    ...[...operation.requestExamples.keys()].map((name) => bodyName(operation, name)),
    ...operation.parameters.filter(({ example }) => example !== undefined).map(parameterName),
  ]),
);

export class Coverage {
  readonly #answers = new Set<string>();
  readonly #examples = new Set<string>();

  note(operation: Operation, sent: Sent, status: number, code: string | undefined): void {
    this.#answers.add(answerName(operation, status, code));
    const places = { path: sent.path, query: sent.query, header: sent.headers };
    for (const parameter of operation.parameters)
      if (places[parameter.in]?.[parameter.name] === String(parameter.example))
        this.#examples.add(parameterName(parameter));
    const body = bodyOf(sent);
    for (const [name, value] of operation.requestExamples)
      if (body === canonical(value)) this.#examples.add(bodyName(operation, name));
  }

  unreachedAnswers(): string[] {
    return declaredAnswers.filter((answer) => !this.#answers.has(answer));
  }

  unsentExamples(): string[] {
    return [...declaredExamples].filter((example) => !this.#examples.has(example));
  }

  toString(): string {
    return `${declaredAnswers.length} declared answers of ${operationList.length} operations, ${declaredExamples.size} request examples`;
  }
}

/** Canonical, since members may stand in another order. */
function bodyOf({ json, body }: Sent): string | undefined {
  if (json !== undefined) return canonical(json);
  try {
    return typeof body === 'string' ? canonical(JSON.parse(body)) : undefined;
  } catch {
    return undefined;
  }
}
