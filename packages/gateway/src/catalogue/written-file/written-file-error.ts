/** Says everything that is wrong with a file that somebody wrote by hand at once; nothing of it was imported. */
export class WrittenFileError extends Error {
  override readonly name = 'WrittenFileError';
  /** One line each: line of the file, member, what is wrong. */
  readonly faults: readonly string[];

  /** @param kept what was not imported, in two languages, e.g. `Chưa nạp lời nào.` / `No words were imported.` */
  constructor(file: string, faults: readonly string[], kept: { readonly vi: string; readonly en: string }) {
    super(
      `${kept.vi} Tệp ${file} có ${faults.length} lỗi, sửa rồi chạy lại:\n` +
        `${kept.en} Faults in ${file}: ${faults.length}; mend them and run it again:\n- ${faults.join('\n- ')}`,
    );
    this.faults = faults;
  }
}

export const isWrittenFileError = (error: unknown): error is WrittenFileError =>
  error instanceof Error && error.name === 'WrittenFileError';
