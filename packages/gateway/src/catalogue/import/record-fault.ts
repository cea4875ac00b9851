/** Why one record of a file cannot be taken in, in Vietnamese and in English; the others go in. */
export class RecordFault extends Error {
  override readonly name = 'RecordFault';

  constructor(vi: string, en: string) {
    super(`${vi} / ${en}`);
  }
}

export const isRecordFault = (error: unknown): error is RecordFault =>
  error instanceof Error && error.name === 'RecordFault';
