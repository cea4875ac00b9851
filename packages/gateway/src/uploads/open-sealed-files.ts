import { BilingualError } from '../serve/bilingual-error.js';
import type { GatewayConfig } from '../serve/config.js';
import { DiskFiles } from './disk-files.js';
import type { SealedFiles } from './sealed-files.js';

/**
 * Opens the place of the sealed files that is configured: the data folder, or a bucket.
 * @throws {BilingualError} for a bucket that is not reached, or a gateway that lacks what reaches it.
 */
export async function openSealedFiles({
  dataDir,
  bucket,
}: Pick<GatewayConfig, 'dataDir' | 'bucket'>): Promise<SealedFiles> {
  if (bucket === undefined) return new DiskFiles(dataDir);
  // Nothing of it is loaded where no bucket is configured.
  const { openBucketFiles } = await import('./bucket/open-bucket-files.js').catch((cause: unknown) => {
    throw (cause as { code?: string }).code === 'ERR_MODULE_NOT_FOUND' ? lacksStore(cause) : cause;
  });
  return openBucketFiles(bucket);
}

const lacksStore = (cause: unknown) =>
  new BilingualError(
    'MOTCUA_UPLOADS cần thêm một gói. Hãy cài bên cạnh cổng: npm install @tus/s3-store@2.0.7',
    'MOTCUA_UPLOADS takes one more package. Install it beside the gateway: npm install @tus/s3-store@2.0.7',
    { cause },
  );
