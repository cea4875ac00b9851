import { BilingualError } from '../../serve/bilingual-error.js';
import type { BucketConfig } from '../../serve/config.js';
import type { SealedFiles } from '../sealed-files.js';
import { BucketFiles } from './bucket-files.js';
import { BucketStore } from './bucket-store.js';

/** Opens a bucket and looks once whether it answers: better a gateway that does not start than photos that go nowhere. */
export async function openBucketFiles(config: BucketConfig): Promise<SealedFiles> {
  const store = new BucketStore(config);
  try {
    await store.look();
  } catch (cause) {
    throw refusalOf(config, cause);
  }
  return new BucketFiles(config, store);
}

function refusalOf({ name, endpoint }: BucketConfig, cause: unknown): BilingualError {
  const where = endpoint === undefined ? `s3://${name}` : `s3://${name} (${endpoint})`;
  const status = (cause as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 404) {
    return new BilingualError(
      `Không có ${where}. Hãy tạo bucket trước, hoặc sửa MOTCUA_UPLOADS.`,
      `There is no ${where}. Make the bucket first, or mend MOTCUA_UPLOADS.`,
      { cause },
    );
  }
  if (status === 401 || status === 403 || (cause as Error).name === 'CredentialsProviderError') {
    return new BilingualError(
      `${where} không cho cổng này vào. Hãy xem AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY và quyền trên bucket.`,
      `${where} does not let this gateway in. Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and the bucket's policy.`,
      { cause },
    );
  }
  const reason = (cause as { code?: string }).code ?? (cause as Error).name;
  return new BilingualError(
    `Không hỏi được ${where}: ${reason}. Hãy xem MOTCUA_UPLOADS_ENDPOINT và đường mạng.`,
    `${where} cannot be asked: ${reason}. Look at MOTCUA_UPLOADS_ENDPOINT and the network.`,
    { cause },
  );
}
