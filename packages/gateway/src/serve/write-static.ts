import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { vietnamDay } from '@motcua/rules';
import type { CatalogueView } from '../catalogue/catalogue.js';
import { readCatalogueFiles } from '../catalogue/catalogue-files.js';
import { databaseCatalogue } from '../catalogue/database-catalogue.js';
import { viewOfFiles } from '../catalogue/view-of-files.js';
import { writeStaticSite } from '../static-site/index.js';
import { BilingualError } from './bilingual-error.js';
import type { GatewayConfig } from './config.js';
import { joinDatabaseSession } from './database-session.js';
import { sampleFolder } from './load-catalogue.js';
import type { StaticWish } from './static-wish.js';

export interface WriteStaticOptions {
  /** What was done. */
  readonly say: (line: string) => void;
  /** What is going on. */
  readonly report: (line: string) => void;
}

/** `motcua static`: a place's pages as a folder that any host serves. */
export async function writeStatic(
  config: GatewayConfig,
  wish: StaticWish,
  { say, report }: WriteStaticOptions,
): Promise<void> {
  const { embedDir } = config;
  if (embedDir === undefined) {
    throw new BilingualError(
      'Chưa có tệp nhúng. Hãy nêu thư mục của nó bằng --embed.',
      'The files of the embed are missing. Name their folder with --embed.',
    );
  }
  const view = await catalogueOf(config, wish, report);
  const agency = view.agency(wish.agencyId);
  if (!agency) {
    const known = view.agencies.map(({ agencyId }) => agencyId).join(', ');
    throw new BilingualError(
      `Không có cơ quan ${wish.agencyId} trong danh mục; có: ${known || 'chưa có cơ quan nào'}.`,
      `The catalogue has no agency ${wish.agencyId}; it has: ${known || 'none'}.`,
    );
  }
  const day = wish.day ?? vietnamDay(Date.now());
  const { files, bytes, changed, removed, heaviest } = await writeStaticSite({ ...wish, view, agency, day, embedDir });
  say(
    `Đã ghi ${resolve(wish.out)}: ${files} tệp, ${kilobytes(bytes)}; ${changed} tệp mới hoặc thay đổi, ${removed} tệp cũ đã xóa. / ` +
      `Wrote ${files} files, ${changed} new or changed, ${removed} old ones removed.`,
  );
  say(
    `Trang thủ tục nặng nhất: ${heaviest.path}, ${heaviest.bytes} byte khi nén. / Heaviest page of a procedure, compressed.`,
  );
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

/** A folder needs no database; where nobody has made one yet, the sample does. */
async function catalogueOf(
  config: GatewayConfig,
  { catalogue }: StaticWish,
  report: (line: string) => void,
): Promise<CatalogueView> {
  if (catalogue !== undefined) return viewOfFiles(await readCatalogueFiles(resolve(catalogue)));
  if (config.databaseUrl === undefined && !existsSync(config.dataDir)) {
    report(
      `Chưa có dữ liệu ở ${config.dataDir}: dùng danh mục mẫu. / There is no data in ${config.dataDir}: the sample catalogue is used.`,
    );
    return viewOfFiles(await readCatalogueFiles(sampleFolder));
  }
  const session = await joinDatabaseSession(config, { onProgress: report });
  try {
    return await databaseCatalogue(session.db).view();
  } finally {
    await session.close();
  }
}
