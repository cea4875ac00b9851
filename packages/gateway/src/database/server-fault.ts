import { type Kysely, sql } from 'kysely';
import type { BilingualWords } from './embedded/errors.js';
import type { Database } from './tables.js';

/** What decides whether a PostgreSQL can hold our tables. */
export interface ServerFacts {
  /** `server_version_num`, e.g. 150004. */
  readonly version: number;
  /** `server_encoding` of the database, e.g. `UTF8`. */
  readonly encoding: string;
}

/** Oldest version that knows all our statements. */
const oldest = 15;

export async function readServerFacts(db: Kysely<Database>): Promise<ServerFacts> {
  const { rows } = await sql<ServerFacts>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`.execute(
    db,
  );
  const [facts] = rows;
  if (!facts) throw new Error('the server says nothing of itself');
  return facts;
}

/** Why this server cannot be used, in words for whoever set it up; undefined if it can. */
export function serverFault({ version, encoding }: ServerFacts): BilingualWords | undefined {
  const major = Math.floor(version / 10_000);
  if (major < oldest) {
    return {
      vi: `Máy chủ ở DATABASE_URL là PostgreSQL ${major}; cần PostgreSQL ${oldest} trở lên.`,
      en: `The server of DATABASE_URL is PostgreSQL ${major}; version ${oldest} or later is needed.`,
    };
  }
  if (encoding !== 'UTF8') {
    return {
      vi: `Cơ sở dữ liệu ở DATABASE_URL dùng bảng mã ${encoding}, không giữ được chữ Việt. Hãy tạo một cơ sở dữ liệu khác với encoding 'UTF8'.`,
      en: `The database of DATABASE_URL has the encoding ${encoding}, which cannot hold Vietnamese. Create another one with encoding 'UTF8'.`,
    };
  }
  return undefined;
}
