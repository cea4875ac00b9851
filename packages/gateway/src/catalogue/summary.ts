import type { ChannelTerms, Offering, Procedure, ProcedureSummary, ServiceLevelFact } from '@motcua/openapi';
import { channelsOf, lifeEventsOf, paperCounts, termsOf } from '@motcua/rules';
import { audiencesOf } from './audiences.js';
import { paperNamesOf } from './paper-names.js';

const unknownLevel: ServiceLevelFact = { status: 'unknown' };

/**
 * A procedure in the few facts that a list shows. Time and fee are those published for one channel, as they are: filing
 * on the net, since that is what follows from a list here, else the first channel there is.
 */
export function summaryOf(procedure: Procedure, offering: Offering | undefined): ProcedureSummary {
  const { code, name, plainName, synonyms, field, documents } = procedure;
  const { time, fee } = shownTerms(procedure, offering);
  return {
    code,
    name,
    plainName,
    synonyms,
    field,
    audiences: audiencesOf(procedure),
    lifeEvents: lifeEventsOf(procedure),
    time,
    fee,
    documentCount: documents.status === 'verified' ? paperCounts(documents.value).most : null,
    paperNames: documents.status === 'verified' ? paperNamesOf(documents.value) : [],
    mode: offering?.mode ?? null,
    // Of the offering alone: a procedure has no level of its own, and without an agency nobody was asked.
    serviceLevel: offering?.serviceLevel ?? unknownLevel,
    nonTerritorial: procedure.nonTerritorial.status === 'verified' && procedure.nonTerritorial.value,
    combined: procedure.combines !== undefined,
  };
}

function shownTerms(procedure: Procedure, offering: Offering | undefined): ChannelTerms {
  const channels = channelsOf(procedure, offering);
  const online = termsOf(channels, 'ONLINE');
  return channels.status !== 'verified' || channels.value.includes(online) ? online : (channels.value[0] ?? online);
}
