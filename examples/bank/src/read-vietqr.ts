/** What a VietQR code asks a banking app to fill in. */
export interface VietQrRequest {
  readonly accountNumber: string;
  /** Absent in a static code. */
  readonly amount: number | undefined;
  readonly purpose: string | undefined;
}

/** Reads the text of a VietQR code (EMVCo); nothing where it is none, or its checksum does not fit. */
export function readVietQr(text: string): VietQrRequest | undefined {
  const code = text.trim();
  const checksum = code.slice(-4);
  // Some banks write the checksum in lower case.
  if (!/6304[\da-f]{4}$/i.test(code) || checksumOf(code.slice(0, -4)) !== checksum.toUpperCase()) return undefined;
  const tags = tagsOf(code);
  const service = tagsOf(tags.get('38') ?? '');
  const accountNumber = tagsOf(service.get('01') ?? '').get('01');
  if (service.get('00') !== 'A000000727' || accountNumber === undefined) return undefined;
  const amount = Number(tags.get('54'));
  return {
    accountNumber,
    amount: Number.isSafeInteger(amount) && amount > 0 ? amount : undefined,
    purpose: tagsOf(tags.get('62') ?? '').get('08'),
  };
}

/** Two digits of tag, two of length, then the value. */
function tagsOf(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (let at = 0; at + 4 <= text.length; ) {
    const length = Number(text.slice(at + 2, at + 4));
    if (!Number.isSafeInteger(length)) break;
    tags.set(text.slice(at, at + 2), text.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return tags;
}

/** CRC-16/CCITT-FALSE in four hexadecimal digits. */
function checksumOf(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
