/** What an operation must say and does not: a promise that cannot be read cannot be tested either. */
import type { Operation } from './spec.js';

type Described = Pick<Operation, 'operationId' | 'summary' | 'bodies' | 'isLater'> & {
  readonly responses: ReadonlyMap<number, unknown>;
};

/** In a line each; empty when nothing is missing. */
export function gapsOf({ operationId, summary, bodies, responses, isLater }: Described): string[] {
  const isSuccess = (status: number) => status >= 200 && status < 300;
  return [
    ...(summary.trim() === '' ? [`${operationId} has no summary`] : []),
    ...bodies
      .filter(({ mediaType, examples }) => /^application\/(?:.*\+)?json$/.test(mediaType) && examples.length === 0)
      .map(({ place, mediaType }) => `${operationId} ${place} ${mediaType} has no named example`),
    ...(isLater || [...responses.keys()].some(isSuccess) ? [] : [`${operationId} answers, but declares no success`]),
  ];
}
