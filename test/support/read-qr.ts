/** Reads a QR code off the screen, as a telephone does. */
import type { Locator } from '@playwright/test';
import jsQr from 'jsqr';
import sharp from 'sharp';

/** What the drawn code says. @throws when nothing can be read from the picture */
export async function readQr(code: Locator): Promise<string> {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  const read = jsQr.default(pixels, info.width, info.height, { inversionAttempts: 'dontInvert' });
  if (!read) throw new Error(`no QR code in a picture of ${info.width} × ${info.height} pixels`);
  return read.data;
}
