import type { Agency, Offering, Procedure, SealedSubmission } from '@motcua/openapi';
import { isOffered, vietnamDay } from '@motcua/rules';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { GatewayProblem } from '../http/problem.js';
import { isKnownSystem } from '../systems/index.js';
import type { WhomToAsk } from './whom-to-ask.js';

export interface Offered {
  readonly agency: Agency;
  readonly procedure: Procedure;
  readonly offering: Offering;
  /** The system that will own the dossier. */
  readonly systemOfRecord: string;
}

/** Finds what a submission is for, and refuses what this gateway may not take in, or not now. */
export function offeredHere(
  view: CatalogueView,
  { agencyId, procedureCode }: Pick<SealedSubmission, 'agencyId' | 'procedureCode'>,
  whom: WhomToAsk,
  now: Date,
): Offered {
  const agency = view.agency(agencyId);
  const procedure = view.procedure(procedureCode);
  const offering = view.offering(agencyId, procedureCode);
  if (!agency || !procedure || !offering) throw new GatewayProblem('not-found');
  const { mode, systemOfRecord, handoffUrl } = offering;
  if (mode !== 'direct' || !isKnownSystem(systemOfRecord)) {
    throw new GatewayProblem('handoff-offering', { ...whom, handoffUrl });
  }
  if (!isOffered(procedure, offering, vietnamDay(now.getTime()))) {
    throw new GatewayProblem('offering-expired', { ...whom, handoffUrl });
  }
  return { agency, procedure, offering, systemOfRecord };
}
