import { toBase64Url } from './base64url.js';

/** SHA-256 of the bytes, as base64url without padding (43 characters). */
export const sha256Base64Url = async (bytes: BufferSource): Promise<string> =>
  toBase64Url(await crypto.subtle.digest('SHA-256', bytes));
