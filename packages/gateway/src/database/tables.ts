/**
 * The tables as Kysely types them; `migrations/` makes them, and only both together may change.
 *
 * A `jsonb` column is written as text (`JSON.stringify`): given an array, pg would send a PostgreSQL array instead.
 * Dates without a time are text `YYYY-MM-DD`, points in time are `Date`, amounts are whole đồng.
 */
import type {
  Agency,
  ChannelTerms,
  CreditOutcome,
  DossierStatus,
  Envelope,
  FormDefinition,
  MediaType,
  Offering,
  OfferingMode,
  PaymentStatus,
  Procedure,
  ProcedureWords,
  PublicJwk,
  Receipt,
} from '@motcua/openapi';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Json<T> = ColumnType<T, string, string>;
type Timestamp = ColumnType<Date, Date | string, Date | string>;
type DefaultNow = ColumnType<Date, Date | string | undefined, Date | string>;
type OptionalTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type CalendarDate = ColumnType<string, string, string>;

export const officerRoles = ['officer', 'helper', 'supervisor'] as const;
export type OfficerRole = (typeof officerRoles)[number];

export const keyPurposes = ['envelope', 'receipt'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

export interface AgenciesTable {
  agency_id: string;
  record: Json<Agency>;
  updated_at: DefaultNow;
}

export interface ProceduresTable {
  procedure_code: string;
  version: number;
  record: Json<Procedure>;
  /** Of the record as imported; an import with the same hash makes no new version. */
  content_hash: string;
  imported_at: DefaultNow;
}

export interface OfferingsTable {
  agency_id: string;
  procedure_code: string;
  record: Json<Offering>;
  mode: OfferingMode;
  valid_from: CalendarDate;
  /** Last day it may be filed. */
  valid_to: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface FormsTable {
  procedure_code: string;
  version: string;
  definition: Json<FormDefinition>;
}

export interface ProcedureWordsTable {
  agency_id: string;
  procedure_code: string;
  record: Json<ProcedureWords>;
}

export interface UploadsTable {
  upload_id: string;
  submission_id: string;
  file_id: string;
  /** SHA-256 of the submission key. */
  key_hash: Buffer;
  media_type: MediaType;
  /** Bytes of the sealed file: IV, ciphertext and tag. */
  size: number;
  received: Generated<number>;
  complete: Generated<boolean>;
  created_at: DefaultNow;
  expires_at: Timestamp;
}

export interface SubmissionsTable {
  submission_id: string;
  /** Mã nộp. */
  submission_code: string;
  agency_id: string;
  procedure_code: string;
  form_version: string;
  content_hash: string;
  tracking_secret_hash: Buffer;
  submission_key_hash: Buffer;
  envelope: Json<Envelope>;
  receipt: Json<Receipt>;
  received_at: DefaultNow;
}

export interface DossiersTable {
  dossier_id: string;
  submission_id: string;
  /** Whose desk works on it and whose code it carries. */
  agency_id: string;
  /** Who decides, by name. */
  competent_agency: string;
  /** Where it is received, by name. */
  reception_place: string;
  /** Where somebody was helped to file it, by name. */
  support_place: string | null;
  /** The officer who filed it in the citizen's place: all three, or none. */
  filed_by_officer: string | null;
  filed_by_name: string | null;
  filed_by_agency: string | null;
  procedure_code: string;
  procedure_version: number;
  /** Time and fee of its channel, as they were when it was filed. */
  terms: Json<ChannelTerms>;
  /** Which system gives its status, code and due date. */
  system_of_record: string;
  /** Given at reception. */
  dossier_code: string | null;
  status: DossierStatus;
  /** By its terms and the copies asked for; null where that is not known. */
  fee_amount: number | null;
  copies: number | null;
  fee_settled_at: OptionalTimestamp;
  due_at: OptionalTimestamp;
  /** When an officer received it; the submission's own arrival is `submitted_at`. */
  received_at: OptionalTimestamp;
  received_by: string | null;
  revision: Generated<number>;
  submitted_at: DefaultNow;
  updated_at: DefaultNow;
}

export interface DossierFilesTable {
  file_id: string;
  submission_id: string;
  document_id: string;
  media_type: MediaType;
  /** Bytes before sealing. */
  size: number;
  /** Of the bytes before sealing, base64url. */
  sha256: string;
  upload_id: string;
  position: number;
}

export interface DossierEventsTable {
  event_id: GeneratedAlways<number>;
  dossier_id: string;
  at: DefaultNow;
  kind: string;
  from_status: DossierStatus | null;
  to_status: DossierStatus | null;
  note: string | null;
  actor_kind: string;
  actor_id: string | null;
}

export interface DossierSequencesTable {
  agency_code: string;
  day: CalendarDate;
  last: number;
}

export interface PaymentsTable {
  payment_id: string;
  dossier_id: string;
  /** What the citizen's transfer carries, so that the credit finds its payment. */
  reference: string;
  provider: string;
  amount: number;
  bank_name: string;
  bank_bin: string;
  account_number: string;
  account_name: string;
  status: Generated<PaymentStatus>;
  created_at: DefaultNow;
  expires_at: Timestamp;
  paid_at: OptionalTimestamp;
}

export interface BankCreditsTable {
  provider: string;
  transaction_id: string;
  account_number: string;
  amount: number;
  /** The transfer's words, only where nobody knows what it is for. */
  purpose: string | null;
  booked_at: Timestamp;
  outcome: CreditOutcome;
  payment_id: string | null;
  received_at: DefaultNow;
  /** When an officer put it right. */
  settled_at: OptionalTimestamp;
  /** Waits for a person at the desk of its dossier. */
  is_open: GeneratedAlways<boolean>;
}

export interface OfficerTokensTable {
  token_hash: Buffer;
  officer_id: string;
  name: string;
  agency_id: string;
  role: OfficerRole;
  created_at: DefaultNow;
  expires_at: Timestamp;
}

/** Append-only; the database refuses to change or remove a row. */
export interface AuditTable {
  agency_id: string;
  seq: number;
  at: DefaultNow;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject: string;
  detail: ColumnType<unknown, string | undefined, never>;
  /** Null in the first row of a chain only. */
  previous_hash: Buffer | null;
  hash: Buffer;
}

/** Public halves; the private ones lie in files of the data folder. */
export interface GatewayKeysTable {
  key_id: string;
  purpose: KeyPurpose;
  public_jwk: Json<PublicJwk>;
  created_at: DefaultNow;
  retired_at: OptionalTimestamp;
}

export interface Database {
  agencies: AgenciesTable;
  procedures: ProceduresTable;
  /** View: the newest version of each procedure. */
  current_procedures: ProceduresTable;
  offerings: OfferingsTable;
  forms: FormsTable;
  procedure_words: ProcedureWordsTable;
  uploads: UploadsTable;
  submissions: SubmissionsTable;
  dossiers: DossiersTable;
  dossier_files: DossierFilesTable;
  dossier_events: DossierEventsTable;
  dossier_sequences: DossierSequencesTable;
  payments: PaymentsTable;
  bank_credits: BankCreditsTable;
  officer_tokens: OfficerTokensTable;
  audit: AuditTable;
  gateway_keys: GatewayKeysTable;
}
