/** A gateway that is not there, made from the contract's examples: for stories, tests and first steps. */
export {
  type Answer,
  type Asked,
  changed,
  example,
  failing,
  htmlErrorPage,
  noNetwork,
  type ReplyOf,
  silent,
  slow,
} from './answers.js';
export { exampleOf } from './contract/examples.js';
export { type OperationId, operationList } from './contract/operations.js';
export { createMockClient } from './create-mock-client.js';
export { handlersFor } from './handlers.js';
export { type Answers, createMockGateway, type MockGateway } from './mock-gateway.js';
export { type DeskRole, type Officer, tokenOf } from './world/officers.js';
export type { World } from './world/world.js';
