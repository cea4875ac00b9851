/** Says everything that is wrong with what an agency is to offer, or to offer no more; nothing of it was stored. */
export class OfferError extends Error {
  override readonly name = 'OfferError';
  /** One line each: where the code stands, what is wrong. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `Chưa ghi gì. Có ${faults.length} lỗi, sửa rồi chạy lại:\n` +
        `Nothing was stored. Faults: ${faults.length}; mend them and run it again:\n- ${faults.join('\n- ')}`,
    );
    this.faults = faults;
  }
}

export const isOfferError = (error: unknown): error is OfferError =>
  error instanceof Error && error.name === 'OfferError';
