/** How many values a row has that a PNG predictor was applied to. */
export interface PngRows {
  readonly columns: number;
  readonly colors: number;
  readonly bits: number;
}

/**
 * Undoes the predictors of PNG (ISO/IEC 15948 §9): each row begins with the number of its predictor and holds differences
 * to what stands left of it and above it. Undefined where a row names a predictor that there is not.
 */
export function undoPrediction(bytes: Uint8Array, { columns, colors, bits }: PngRows): Uint8Array | undefined {
  const width = Math.max(1, Math.ceil((columns * colors * bits) / 8));
  const step = Math.max(1, Math.ceil((colors * bits) / 8));
  const rows = Math.ceil(bytes.length / (width + 1));
  const plain = new Uint8Array(rows * width);
  let length = 0;
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const kind = bytes[from] ?? 0;
    if (kind > 4) return undefined;
    const differences = bytes.subarray(from + 1, from + 1 + width);
    for (let i = 0; i < differences.length; i += 1) {
      const at = row * width + i;
      const left = i >= step ? (plain[at - step] ?? 0) : 0;
      const up = row > 0 ? (plain[at - width] ?? 0) : 0;
      const corner = row > 0 && i >= step ? (plain[at - width - step] ?? 0) : 0;
      plain[at] = (differences[i] ?? 0) + predicted(kind, left, up, corner);
    }
    length += differences.length;
  }
  return plain.subarray(0, length);
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  return kind === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
