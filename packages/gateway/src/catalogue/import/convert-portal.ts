import type { Source } from '@motcua/openapi';
import type { ProcedureRecord } from '../catalogue-files.js';
import { channelsFact, type PublishedWay } from './channels-fact.js';
import { documentsFact } from './documents-fact.js';
import { plainNameOf } from './plain-words.js';
import { portalFees } from './portal-fees.js';
import {
  checkedCode,
  checkedName,
  foreignCode,
  portalAddress,
  portalIdPattern,
  portalName,
} from './procedure-parts.js';
import { RecordFault } from './record-fault.js';
import { countAt, type Fields, knownAt, linesAt, listAt, textAt } from './record-fields.js';
import { stepsOf } from './record-steps.js';
import { resultsFact } from './results-fact.js';
import { publishedUnits, timeValue } from './time-fact.js';

const methods = ['DIRECT', 'ONLINE', 'POSTAL', 'DIRECT_AND_ONLINE'] as const;

/**
 * Makes one of our records of one in the national portal's shape.
 * @param read ISO date on which it was read there
 * @throws {RecordFault}
 */
export function convertPortal(record: Fields, read: string): ProcedureRecord {
  const code = checkedCode(textAt(record, 'code') || textAt(record, 'codeNotation'));
  const name = checkedName(textAt(record, 'name'));
  const caseCodes = listAt(record, 'cases').map((one) => textAt(one, 'code'));
  const fault = foreignCode(code, [textAt(record, 'codeNotation'), ...caseCodes]);
  if (fault) throw fault;
  const portalId = textAt(record, 'id');
  if (portalId !== '' && !portalIdPattern.test(portalId))
    throw new RecordFault(`id "${portalId}" không đúng dạng.`, `id "${portalId}" is not of the known form.`);
  const source: Source = { name: portalName, asOf: read };
  const absent = { status: 'not_published', source } as const;
  // A row of the portal's search has not even the member: that says nothing of what the portal publishes.
  const unasked = { status: 'unknown', source } as const;
  const ways = waysOf(record, source);
  const steps = listAt(record, 'executionSteps').map(stepText).join('\n');
  const context = { ways: ways.map(({ channel }) => channel), texts: [steps] };
  // A flag that is off says as much as one that nobody set.
  const isSet = (flag: string): boolean => record[flag] === true;
  return {
    code,
    name,
    plainName: plainNameOf(name),
    synonyms: [],
    field: namesAt(record, 'categoriesDetails').join('; '),
    levels: [
      ...(isSet('isMinistry') ? (['MINISTRY'] as const) : []),
      ...(isSet('isProvince') ? (['PROVINCE'] as const) : []),
      ...(isSet('isWard') ? (['COMMUNE'] as const) : []),
      ...(isSet('isOtherAgency') ? (['OTHER'] as const) : []),
    ],
    subjects: namesAt(record, 'subjectTypesDetails'),
    channels: 'executionMethods' in record ? channelsFact(ways, source) : unasked,
    documents: 'executionCases' in record ? documentsFact(papersOf(record), context, source) : unasked,
    results: resultsFact(
      listAt(record, 'resultsDetails').map((one) => ({ name: textAt(one, 'name'), code: textAt(one, 'code') })),
    ),
    legalBasis: [...new Set(listAt(record, 'legalBasisesDetails').map((one) => textAt(one, 'code')))].filter(Boolean),
    serviceLevel: isSet('isFullProcess') ? { status: 'verified', value: 'FULL', source } : absent,
    nonTerritorial: isSet('isNonTerritorial') ? { status: 'verified', value: true, source } : absent,
    ...stepsOf(steps),
    ...(portalId === '' ? {} : { portalId }),
    source: { ...source, url: portalAddress(code, portalId) },
  };
}

const stepText = (step: Fields): string =>
  [linesAt(step, 'name'), linesAt(step, 'description')].filter(Boolean).join('\n');

const namesAt = (record: Fields, list: string): string[] =>
  [...new Set(listAt(record, list).map((one) => textAt(one, 'name')))].filter(Boolean);

function waysOf(record: Fields, source: Source): PublishedWay[] {
  // A bare number beside OTHER says nothing; the cases of the procedure have their own days.
  const ofCases = listAt(record, 'cases').flatMap((one) => {
    const day = one.processingDay as Fields | null | undefined;
    return day ? (timeValue(countAt(day, 'qty'), knownAt(day, 'type', publishedUnits)) ?? []) : [];
  });
  return listAt(record, 'executionMethods').flatMap((way) => {
    const method = knownAt(way, 'submissionMethod', methods);
    if (!method) throw new RecordFault('Một cách nộp không nêu kênh.', 'A way of filing names no channel.');
    const amount = countAt(way, 'processingTime');
    const own = timeValue(amount, knownAt(way, 'processingTimeUnit', publishedUnits));
    const times = own ? [own] : ofCases;
    const channels = method === 'DIRECT_AND_ONLINE' ? (['DIRECT', 'ONLINE'] as const) : [method];
    return channels.map((channel) => ({
      channel,
      times,
      hasTime: amount !== undefined || times.length > 0,
      timeSource: source,
      fees: portalFees(way),
    }));
  });
}

const papersOf = (record: Fields) =>
  listAt(record, 'executionCases').flatMap((group) =>
    listAt(group, 'profileComponents').map((item) => ({
      heading: textAt(group, 'name'),
      text: textAt(item, 'name'),
      originals: countAt(item, 'originalQty') ?? 0,
      copies: countAt(item, 'copyQty') ?? 0,
      code: textAt(item, 'code'),
    })),
  );
