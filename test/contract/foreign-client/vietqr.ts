/** VietQR (EMVCo merchant-presented QR, NAPAS profile): what a banking app reads from the picture. */
export interface VietQr {
  readonly bankBin: string;
  readonly accountNumber: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly purpose: string;
}

/** @throws when the text is no VietQR to an account, or its check sum is wrong */
export function readVietQr(payload: string): VietQr {
  const checked = payload.slice(0, -4);
  if (!checked.endsWith('6304') || crc16(checked) !== payload.slice(-4)) throw new Error('wrong check sum');
  const fields = parts(payload);
  const transfer = parts(fields.get('38') ?? '');
  const beneficiary = parts(transfer.get('01') ?? '');
  if (transfer.get('00') !== 'A000000727' || transfer.get('02') !== 'QRIBFTTA' || fields.get('53') !== '704')
    throw new Error('not a VietQR transfer to an account in đồng');
  return {
    bankBin: beneficiary.get('00') ?? '',
    accountNumber: beneficiary.get('01') ?? '',
    amount: Number(fields.get('54')),
    purpose: parts(fields.get('62') ?? '').get('08') ?? '',
  };
}

export function writeVietQr({ bankBin, accountNumber, amount, purpose }: VietQr): string {
  const beneficiary = part('00', bankBin) + part('01', accountNumber);
  const transfer = part('00', 'A000000727') + part('01', beneficiary) + part('02', 'QRIBFTTA');
  const text = [
    part('00', '01'),
    part('01', '12'), // with an amount: for one payment
    part('38', transfer),
    part('53', '704'),
    part('54', String(amount)),
    part('58', 'VN'),
    part('62', part('08', purpose)),
    '6304',
  ].join('');
  return text + crc16(text);
}

const part = (id: string, value: string) => `${id}${String(value.length).padStart(2, '0')}${value}`;

function parts(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const length = Number(text.slice(at + 2, at + 4));
    if (!Number.isInteger(length)) throw new Error('not a list of parts');
    found.set(text.slice(at, at + 2), text.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

/** CRC-16/CCITT-FALSE, four capital hex digits. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff) >>> 0;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
