import type { Agency, Offering, Procedure, SealedSubmission } from '@motcua/openapi';
import { vietnamDay } from '@motcua/rules';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { GatewayProblem } from '../http/problem.js';
import { isKnownSystem } from '../systems/index.js';
import type { WhomToAsk } from './whom-to-ask.js';

export interface Offered {
  readonly agency: Agency;
  readonly procedure: Procedure;
  readonly offering: Offering;
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
  if (offering.mode !== 'direct' || !isKnownSystem(offering.systemOfRecord)) {
    throw new GatewayProblem('handoff-offering', { ...whom, handoffUrl: offering.handoffUrl });
  }
  const today = vietnamDay(now.getTime());
  if (today < offering.validFrom || (offering.validTo !== null && today > offering.validTo)) {
    throw new GatewayProblem('offering-expired', { ...whom, handoffUrl: offering.handoffUrl });
  }
  return { agency, procedure, offering };
}
