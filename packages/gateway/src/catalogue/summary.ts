import type { ChannelTerms, Offering, Procedure, ProcedureSummary, ServiceLevelFact } from '@motcua/openapi';
import { channelsOf, isOffNet, lifeEventsOf, paperCounts, termsOf } from '@motcua/rules';
import { audiencesOf } from './audiences.js';
import { paperNamesOf } from './paper-names.js';

const unknownLevel: ServiceLevelFact = { status: 'unknown' };

/**
 * A procedure in the few facts that a list shows. Time and fee are those published for one channel, as they are: filing
 * on the net, since that is what follows from a list here, else the first channel there is.
 */
export function summaryOf(procedure: Procedure, offering: Offering | undefined): ProcedureSummary {
  const { code, name, plainName, synonyms, field } = procedure;
  const { time, fee } = shownTerms(procedure, offering);
  return {
    code,
    name,
    plainName,
    synonyms,
    field,
    time,
    fee,
    ...workedOut(procedure),
    mode: offering?.mode ?? null,
    offNet: isOffNet(channelsOf(procedure, offering)),
    // Of the offering alone: a procedure has no level of its own, and without an agency nobody was asked.
    serviceLevel: offering?.serviceLevel ?? unknownLevel,
    nonTerritorial: procedure.nonTerritorial.status === 'verified' && procedure.nonTerritorial.value,
    combined: procedure.combines !== undefined,
  };
}

type WorkedOut = Pick<ProcedureSummary, 'audiences' | 'lifeEvents' | 'documentCount' | 'paperNames'>;
const known = new WeakMap<Procedure, WorkedOut>();

/** What a procedure's words and papers tell, whoever offers it; it costs a tenth of a millisecond, so each is read once. */
function workedOut(procedure: Procedure): WorkedOut {
  const { documents } = procedure;
  const found = known.get(procedure) ?? {
    audiences: audiencesOf(procedure),
    lifeEvents: lifeEventsOf(procedure),
    documentCount: documents.status === 'verified' ? paperCounts(documents.value).most : null,
    paperNames: documents.status === 'verified' ? paperNamesOf(documents.value) : [],
  };
  known.set(procedure, found);
  return found;
}

function shownTerms(procedure: Procedure, offering: Offering | undefined): ChannelTerms {
  const channels = channelsOf(procedure, offering);
  const online = termsOf(channels, 'ONLINE');
  return channels.status !== 'verified' || channels.value.includes(online) ? online : (channels.value[0] ?? online);
}
