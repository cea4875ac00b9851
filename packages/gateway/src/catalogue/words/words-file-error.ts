/** Says everything that is wrong with a file of words at once; nothing of it was imported. */
export class WordsFileError extends Error {
  override readonly name = 'WordsFileError';
  /** One line each: line of the file, member, what is wrong. */
  readonly faults: readonly string[];

  constructor(file: string, faults: readonly string[]) {
    super(
      `Chưa nạp lời nào. Tệp ${file} có ${faults.length} lỗi, sửa rồi chạy lại:\n` +
        `No words were imported. Faults in ${file}: ${faults.length}; mend them and run it again:\n- ${faults.join('\n- ')}`,
    );
    this.faults = faults;
  }
}

export const isWordsFileError = (error: unknown): error is WordsFileError =>
  error instanceof Error && error.name === 'WordsFileError';
