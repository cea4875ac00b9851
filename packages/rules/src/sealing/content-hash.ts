import type { SubmissionContent } from '@motcua/openapi';
import { canonicalBytes } from '../canonical/canonical-json.js';
import { sha256Base64Url } from '../canonical/sha256.js';

/** SHA-256, in base64url, of the content's canonical form (RFC 8785 over NFC). The content's salt keeps it from being
 * guessed from common answers. */
export const contentHash = async (content: SubmissionContent): Promise<string> =>
  sha256Base64Url(canonicalBytes(content));
