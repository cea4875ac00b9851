import type { Agency, FormDefinition, Offering, Procedure, ProcedureWords } from '@motcua/openapi';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../database/index.js';
import type { Catalogue, CatalogueView } from './catalogue.js';

/** The catalogue in PostgreSQL, kept in memory until something in it changes. */
export function databaseCatalogue(db: Kysely<Database>): Catalogue {
  let kept: CatalogueView | undefined;
  let procedures: MarkedProcedures = new Map();
  let asking: Promise<CatalogueView> | undefined;
  const ask = async () => {
    if (kept && kept.revision === (await readRevision(db))) return kept;
    [kept, procedures] = await readView(db, procedures);
    return kept;
  };
  return {
    view() {
      // Callers of the same moment share one question.
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
}

/**
 * A mark that differs after every change: each written row carries the number of the transaction that wrote it (xmin).
 * A counter of our own would miss what an administrator changes by hand.
 */
async function readRevision(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select string_agg(mark, ' ' order by mark) as revision from (
      select 'a' || count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) as mark from agencies
      union all select 'p' || count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) from procedures
      union all select 'o' || count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) from offerings
      union all select 'f' || count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) from forms
      union all select 'w' || count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) from procedure_words
    ) as marks`.execute(db);
  return rows[0]?.revision ?? '';
}

/** Procedures by code, each with a mark that differs after every change of its row. */
type MarkedProcedures = ReadonlyMap<string, { readonly mark: string; readonly record: Procedure }>;

/**
 * Those in use. What was read before and has the mark it had stays the object it was: a sync changes ten at a time, and
 * reading all 6,300 anew after each would leave no time for people.
 */
async function readProcedures(db: Transaction<Database>, before: MarkedProcedures): Promise<MarkedProcedures> {
  const { rows } = await sql<{ code: string; mark: string }>`
    select distinct on (procedure_code) procedure_code as code, version || ' ' || xmin::text || ' ' || content_hash as mark
    from procedures order by procedure_code, version desc`.execute(db);
  const changed = rows.filter(({ code, mark }) => before.get(code)?.mark !== mark).map(({ code }) => code);
  const read = await db
    .selectFrom('current_procedures')
    .select('record')
    .where(sql<boolean>`procedure_code = any(${changed})`)
    .execute();
  const anew = new Map(read.map(({ record }) => [record.code, record]));
  return new Map(
    rows.flatMap(({ code, mark }) => {
      const record = anew.get(code) ?? before.get(code)?.record;
      return record ? [[code, { mark, record }] as const] : [];
    }),
  );
}

/** In one transaction and of one moment, so that an import in between cannot give half of the old and half of the new. */
const readView = (db: Kysely<Database>, before: MarkedProcedures): Promise<[CatalogueView, MarkedProcedures]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const revision = await readRevision(transaction);
      const agencies = await transaction.selectFrom('agencies').select('record').orderBy('agency_id').execute();
      const procedures = await readProcedures(transaction, before);
      const offerings = await transaction.selectFrom('offerings').select('record').orderBy('procedure_code').execute();
      const forms = await transaction.selectFrom('forms').select('definition').execute();
      const words = await transaction.selectFrom('procedure_words').selectAll().execute();
      const view = new LoadedView(
        revision,
        agencies.map((row) => row.record),
        [...procedures.values()].map(({ record }) => record),
        offerings.map((row) => row.record),
        forms.map((row) => row.definition),
        new Map(words.map((row) => [`${row.agency_id} ${row.procedure_code}`, row.record])),
      );
      return [view, procedures];
    });

/** A picture of records that are at hand. */
export class LoadedView implements CatalogueView {
  readonly revision: string;
  readonly agencies: readonly Agency[];
  readonly procedures: readonly Procedure[];
  readonly #agencies: ReadonlyMap<string, Agency>;
  readonly #procedures: ReadonlyMap<string, Procedure>;
  readonly #offerings: ReadonlyMap<string, readonly Offering[]>;
  readonly #offering: ReadonlyMap<string, Offering>;
  readonly #forms: ReadonlyMap<string, readonly FormDefinition[]>;
  readonly #words: ReadonlyMap<string, ProcedureWords>;

  constructor(
    revision: string,
    agencies: readonly Agency[],
    procedures: readonly Procedure[],
    offerings: readonly Offering[],
    forms: readonly FormDefinition[],
    words: ReadonlyMap<string, ProcedureWords>,
  ) {
    this.revision = revision;
    this.agencies = agencies;
    this.procedures = procedures;
    this.#agencies = new Map(agencies.map((agency) => [agency.agencyId, agency]));
    this.#procedures = new Map(procedures.map((procedure) => [procedure.code, procedure]));
    this.#offerings = grouped(offerings, (offering) => offering.agencyId);
    this.#offering = new Map(offerings.map((one) => [`${one.agencyId} ${one.procedureCode}`, one]));
    const newestFirst = [...forms].sort((a, b) => Number(b.version) - Number(a.version));
    this.#forms = grouped(newestFirst, (form) => form.procedureCode);
    this.#words = words;
  }

  agency(agencyId: string): Agency | undefined {
    return this.#agencies.get(agencyId);
  }

  procedure(code: string): Procedure | undefined {
    return this.#procedures.get(code);
  }

  offerings(agencyId: string): readonly Offering[] {
    return this.#offerings.get(agencyId) ?? [];
  }

  offering(agencyId: string, code: string): Offering | undefined {
    return this.#offering.get(`${agencyId} ${code}`);
  }

  words(agencyId: string, code: string): ProcedureWords | undefined {
    return this.#words.get(`${agencyId} ${code}`);
  }

  form(code: string, version?: string): FormDefinition | undefined {
    const versions = this.#forms.get(code) ?? [];
    return version === undefined ? versions[0] : versions.find((form) => form.version === version);
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
