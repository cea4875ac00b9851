/** What can keep the embedded PostgreSQL from starting; every message is Vietnamese first, then English. */
export const embeddedPostgresProblems = [
  'platform_package_missing',
  'run_as_user_missing',
  'folder_unreachable',
  'cluster_missing',
  'cluster_version_mismatch',
  'initdb_failed',
  'start_failed',
] as const;
export type EmbeddedPostgresProblem = (typeof embeddedPostgresProblems)[number];

export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresProblem;

  constructor(code: EmbeddedPostgresProblem, words: BilingualWords, options?: ErrorOptions) {
    super(`${words.vi}\n${words.en}`, options);
    this.code = code;
  }
}

/** Another living copy works on the same data folder; nothing was touched. */
export class DataFolderBusyError extends Error {
  override readonly name = 'DataFolderBusyError';
  readonly code = 'data_folder_busy';
  readonly dataDir: string;
  /** Process id of the copy that holds the folder, where it could be learnt. */
  readonly holder: number | undefined;

  constructor(dataDir: string, holder?: number, options?: ErrorOptions) {
    super(
      `Thư mục dữ liệu ${dataDir} đang được một bản Một Cửa khác sử dụng${holder ? ` (tiến trình ${holder})` : ''}. ` +
        'Hãy tắt bản đó trước, hoặc đặt MOTCUA_DATA sang thư mục khác.\n' +
        `The data folder ${dataDir} is in use by another running copy${holder ? ` (process ${holder})` : ''}. ` +
        'Stop that copy first, or set MOTCUA_DATA to another folder.',
      options,
    );
    this.dataDir = dataDir;
    this.holder = holder;
  }
}

export interface BilingualWords {
  readonly vi: string;
  readonly en: string;
}

export const isEmbeddedPostgresError = (error: unknown): error is EmbeddedPostgresError =>
  error instanceof Error && error.name === 'EmbeddedPostgresError';

export const isDataFolderBusyError = (error: unknown): error is DataFolderBusyError =>
  error instanceof Error && error.name === 'DataFolderBusyError';
