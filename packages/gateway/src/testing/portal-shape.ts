import { legalNumbers } from '../catalogue/import/legal-numbers.js';
import { madeId } from './made-records.js';
import type { PortalRecord } from './portal-server.js';

interface Listed {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly levels: readonly string[];
  readonly subjects: readonly string[];
  readonly channels: readonly {
    readonly channel: string;
    readonly time: { readonly value: number | null; readonly unit: string | null };
    readonly fee: { readonly status: string; readonly amount: number | null };
    readonly note: string | null;
  }[];
  readonly documents: readonly {
    readonly case: string;
    readonly items: readonly { readonly name: string; readonly original: number; readonly copy: number }[];
  }[];
  readonly results: readonly { readonly name: string; readonly code?: string }[];
  readonly legalNumbers: readonly string[];
  readonly formalityId: string | null;
}

/** A record of a list with `procedures` as the portal would give it; its place in the list is its id where it has none. */
export function portalShape(record: unknown, place: number): PortalRecord {
  const listed = record as Listed;
  const has = (level: string) => listed.levels.includes(level);
  return {
    id: listed.formalityId ?? madeId(place),
    code: listed.code,
    codeNotation: listed.code,
    name: listed.name,
    updatedAt: 1_776_242_191_512,
    executionMethods: listed.channels.map(({ channel, time, fee, note }) => ({
      submissionMethod: channel,
      processingTime: time.value,
      processingTimeUnit: time.unit ?? 'OTHER',
      fees: [
        {
          type: 'SERVICE_FEE',
          value: fee.status === 'unknown' ? null : fee.amount,
          currencyId: '',
          description: fee.status === 'unknown' ? '' : (note ?? ''),
        },
      ],
    })),
    executionCases: listed.documents.map(({ case: name, items }) => ({
      name,
      profileComponents: items.map((item) => ({ name: item.name, originalQty: item.original, copyQty: item.copy })),
    })),
    isWard: has('COMMUNE'),
    isProvince: has('PROVINCE'),
    isMinistry: has('MINISTRY'),
    isOtherAgency: has('OTHER'),
    isFullProcess: false,
    isNonTerritorial: false,
    categoriesDetails: [{ name: listed.field }],
    subjectTypesDetails: listed.subjects.map((name) => ({ name })),
    legalBasisesDetails: legalNumbers([...listed.legalNumbers]).map((code) => ({ code })),
    resultsDetails: listed.results,
    cases: [],
  };
}
