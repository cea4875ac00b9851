import type { Channel } from '@motcua/openapi';
import { channelsOf, feeFor, termsOf } from '@motcua/rules';
import type { Offered } from '../submissions/offered-here.js';

/**
 * What a dossier keeps of the catalogue in its own row, from the day it is filed: whatever is imported later, its time,
 * its fee, its places and the system that owns it stay these.
 */
export function filedTerms(
  { agency, procedure, offering, systemOfRecord }: Offered,
  { channel, copies }: { readonly channel: Channel; readonly copies: number | undefined },
) {
  const terms = termsOf(channelsOf(procedure, offering), channel);
  return {
    procedure_version: procedure.version,
    terms: JSON.stringify(terms),
    system_of_record: systemOfRecord,
    fee_amount: feeFor(terms.fee, copies).amount,
    copies: copies ?? null,
    reception_place: agency.receptionPlace.name,
    competent_agency: offering.competentAgency ?? agency.competentAgency,
  };
}
