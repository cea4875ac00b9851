import type { operations } from '@motcua/openapi';

type Success<Responses> = Responses[Extract<keyof Responses, 200 | 201>];
type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never;

/** What an operation answers when all is well; `never` while the contract says 501 only, so that nobody builds on it. */
export type ReplyTo<Id extends keyof operations> = JsonOf<Success<operations[Id]['responses']>>;
