/**
 * The key folder does not belong to the database, or is damaged. Nothing was made anew instead: new keys beside old
 * dossiers would lock every citizen out without a word.
 */
export class KeyFolderError extends Error {
  override readonly name = 'KeyFolderError';

  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
  }
}

export const isKeyFolderError = (error: unknown): error is KeyFolderError =>
  error instanceof Error && error.name === 'KeyFolderError';
