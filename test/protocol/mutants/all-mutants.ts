import { gatewayMutants } from './gateway-mutants.js';
import { keepingMutants } from './keeping-mutants.js';
import type { Mutant } from './mutant.js';
import { sendingMutants } from './sending-mutants.js';

/** Every one, in the order of the page that lists them. */
export const mutants: readonly Mutant[] = [...sendingMutants, ...keepingMutants, ...gatewayMutants];
