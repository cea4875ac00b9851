import type { ProcedureRecord } from '../catalogue-files.js';
import { channelNames, channelsFact, type PublishedWay } from './channels-fact.js';
import { documentsFact } from './documents-fact.js';
import { feeStatuses, type PublishedFee } from './fee-fact.js';
import { legalNumbers } from './legal-numbers.js';
import { listingSource, overrideSource } from './listing-sources.js';
import { plainNameOf } from './plain-words.js';
import {
  checkedCode,
  checkedName,
  foreignCode,
  levelNames,
  portalAddress,
  portalIdPattern,
  withoutAddress,
} from './procedure-parts.js';
import { RecordFault } from './record-fault.js';
import {
  countAt,
  type Fields,
  fieldsAt,
  isFields,
  knownAt,
  linesAt,
  listAt,
  textAt,
  textsAt,
} from './record-fields.js';
import { stepsOf } from './record-steps.js';
import { resultsFact } from './results-fact.js';
import { publishedUnits, timesOfCases, timeValue } from './time-fact.js';

/**
 * Makes one of our records of one in a list with `meta` and `procedures`.
 * @param made ISO date of the list, for records that say no day of their own
 * @throws {RecordFault}
 */
export function convertListing(record: Fields, made: string): ProcedureRecord {
  const code = checkedCode(textAt(record, 'code'));
  const name = checkedName(textAt(record, 'name'));
  const fault = foreignCode(code, pageCodes(record));
  if (fault) throw fault;
  const portalId = portalIdOf(record);
  const read = listingSource(record, made);
  const source = withoutAddress(read);
  const absent = { status: 'not_published', source } as const;
  const { effectiveTo, supersededBy } = lifecycleOf(record);
  const ways = waysOf(record, read);
  const steps = linesAt(record, 'steps');
  return {
    code,
    name,
    plainName: plainNameOf(name),
    synonyms: [],
    field: textAt(record, 'field'),
    levels: levelNames.filter((level) => levelsOf(record).includes(level)),
    subjects: textsAt(record, 'subjects'),
    channels: channelsFact(ways, source),
    documents: documentsFact(
      papersOf(record),
      { ways: ways.map(({ channel }) => channel), texts: [...textsAt(record, 'documentNotes'), steps] },
      source,
    ),
    results: resultsFact(
      listAt(record, 'results').map((one) => ({ name: textAt(one, 'name'), code: textAt(one, 'code') })),
    ),
    legalBasis: legalNumbers(textsAt(record, 'legalNumbers')),
    ...stepsOf(steps),
    serviceLevel: absent,
    nonTerritorial: absent,
    ...(portalId === '' ? {} : { portalId }),
    source: { ...source, url: portalAddress(code, portalId) },
    ...(effectiveTo === '' ? {} : { effectiveTo }),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  };
}

/** The code of the page it was read from; one that was put right by the page's own code says so. */
function pageCodes(record: Fields): string[] {
  if (textsAt(record, 'issues').some((issue) => issue.includes('used_page_code'))) return [];
  const page = /\/(\d\.\d{6}(?:\.[0-9A-Z]{2,4})?)\.json\b/.exec(textAt(fieldsAt(record, 'provenance'), 'via'))?.[1];
  return page === undefined ? [] : [page];
}

function portalIdOf(record: Fields): string {
  const id = textAt(record, 'formalityId');
  const address = textAt(record, 'portalUrl');
  if (id !== '' && !portalIdPattern.test(id))
    throw new RecordFault(`formalityId "${id}" không đúng dạng.`, `formalityId "${id}" is not of the known form.`);
  if (address !== '' && !address.endsWith(`/${id}`)) {
    throw new RecordFault(
      'portalUrl dẫn tới trang của thủ tục khác. Hãy lấy lại bản ghi này từ nguồn.',
      'portalUrl leads to the page of another procedure. Fetch this record again.',
    );
  }
  return id;
}

function levelsOf(record: Fields): readonly string[] {
  return textsAt(record, 'levels').map((level) => knownAt({ levels: level }, 'levels', levelNames) ?? '');
}

function waysOf(record: Fields, read: ReturnType<typeof listingSource>): PublishedWay[] {
  const source = withoutAddress(read);
  const override = isFields(record.timeOverride) ? record.timeOverride : undefined;
  const overrideFrom = override && overrideSource(override, source);
  const overridden = override && overrideFrom && timeOf(override);
  return listAt(record, 'channels').map((way) => {
    const channel = knownAt(way, 'channel', channelNames);
    if (!channel) throw new RecordFault('Một cách nộp không nêu kênh.', 'A way of filing names no channel.');
    const time = fieldsAt(way, 'time');
    const own = timeOf(time);
    return {
      channel,
      times: overridden ? [overridden] : own ? [own, ...timesOfCases(textAt(way, 'note'))] : [],
      hasTime: countAt(time, 'value') !== undefined,
      timeSource: overridden && overrideFrom ? overrideFrom : source,
      ...(overridden && override && { timeCondition: conditionOf(textAt(override, 'text')) }),
      fees: [feeOf(fieldsAt(way, 'fee'), textAt(way, 'note'))],
    };
  });
}

/** `Ngay trong ngày; nhận sau 15 giờ thì trả ngày hôm sau`: the time stands in front. */
const conditionOf = (text: string): string => text.split(';').slice(1).join(';').trim();

const timeOf = (time: Fields) => timeValue(countAt(time, 'value'), knownAt(time, 'unit', publishedUnits));

const feeOf = (fee: Fields, words: string): PublishedFee => ({
  status: knownAt(fee, 'status', feeStatuses) ?? 'unknown',
  amount: countAt(fee, 'amount'),
  currency: textAt(fee, 'currency') || 'VND',
  // "Không có thông tin" is how a page says nothing; what stands beside it is about the way, not the fee.
  words: textAt(fee, 'status') === 'unknown' ? '' : words,
});

const papersOf = (record: Fields) =>
  listAt(record, 'documents').flatMap((group) =>
    listAt(group, 'items').map((item) => ({
      heading: textAt(group, 'case'),
      text: textAt(item, 'name'),
      originals: countAt(item, 'original') ?? 0,
      copies: countAt(item, 'copy') ?? 0,
      code: textAt(item, 'code'),
    })),
  );

function lifecycleOf(record: Fields): { effectiveTo: string; supersededBy: string | undefined } {
  const lifecycle = fieldsAt(record, 'lifecycle');
  const effectiveTo = textAt(lifecycle, 'effectiveTo');
  if (effectiveTo !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(effectiveTo))
    throw new RecordFault(`Ngày "${effectiveTo}" không đúng dạng.`, `The day "${effectiveTo}" is not an ISO date.`);
  const [first] = textsAt(lifecycle, 'supersededBy');
  return { effectiveTo, supersededBy: first === undefined ? undefined : checkedCode(first) };
}
