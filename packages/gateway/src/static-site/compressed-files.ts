import { compress, isCompressible } from '../http/compression.js';
import { mediaTypeOf } from '../static/media-type.js';
import type { SiteFiles } from './site.js';

/** For hosts that send a `.br` or `.gz` that lies beside a file; smaller ones than this gain nothing. */
const leastBytes = 600;

export async function withCompressed(files: SiteFiles): Promise<SiteFiles> {
  const all = new Map(files);
  for (const [path, content] of files) {
    const bytes = Buffer.from(content);
    if (bytes.length < leastBytes || !isCompressible(mediaTypeOf(path))) continue;
    all.set(`${path}.br`, await compress(bytes, 'br', { best: true }));
    all.set(`${path}.gz`, await compress(bytes, 'gzip', { best: true }));
  }
  return all;
}
