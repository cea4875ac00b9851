import { readFile } from 'node:fs/promises';

/** Of the gateway's package, as a backup and a request to another machine tell it. */
export async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
