import type { FeeFact, Offering, Procedure, ProcedureSummary, ServiceLevelFact, TimeFact } from '@motcua/openapi';

const unknownTime: TimeFact = { status: 'unknown' };
const unknownFee: FeeFact = { status: 'unknown', feeStatus: 'unknown' };
const unknownLevel: ServiceLevelFact = { status: 'unknown' };

/**
 * A procedure in the few facts that a list shows. Time and fee are those published for one channel, as they are: filing
 * on the net, since that is what follows from a list here, else the first channel there is.
 */
export function summaryOf(procedure: Procedure, offering: Offering | undefined): ProcedureSummary {
  const { code, name, plainName, field, channels, documents } = procedure;
  const channel = channels.find((one) => one.channel === 'ONLINE') ?? channels[0];
  return {
    code,
    name,
    plainName,
    field,
    time: channel?.time ?? unknownTime,
    fee: channel?.fee ?? unknownFee,
    documentCount: documents.status === 'verified' ? documents.value.length : null,
    mode: offering?.mode ?? null,
    // Of the offering alone: a procedure has no level of its own, and without an agency nobody was asked.
    serviceLevel: offering?.serviceLevel ?? unknownLevel,
  };
}
