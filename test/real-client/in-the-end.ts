import { createIndexedTables } from '../../packages/headless/src/storage/indexed-tables.js';
import { isWaiting } from '../../packages/headless/src/storage/records.js';
import type { Page } from './page.js';
import type { Visit } from './play.js';
import type { SaidOfDraft } from './said.js';
import type { World } from './world.js';

/** Enough for every lease, pause and repeat of the link. */
const longest = 200;

/** What was said and does not hold once all faults have stopped. */
export async function holdsInTheEnd(visit: Visit): Promise<string[]> {
  const { world, said } = visit;
  const broken: string[] = [];
  const tables = createIndexedTables({ name: 'motcua', openTimeout: 3_000 });
  const rows = <T>(work: Parameters<typeof tables.run<T>>[1]) => world.busy(tables.run('readonly', work));

  await visit.open('');
  const isAllSent = async () => !(await rows((tx) => tx.all('outbox'))).some(isWaiting);
  if (!(await world.until(isAllSent, longest))) broken.push('a package waits for ever');

  for (const draft of said.drafts.values()) {
    const taken = [...draft.submissionIds].filter((id) => world.gateway.taken.has(id));
    if (taken.length > 1) broken.push('two dossiers of one draft');
    if (draft.receipt && !taken.includes(draft.receipt.submissionId)) broken.push('a receipt without a dossier');
    if (draft.onItsWay && taken.length === 0) broken.push('what was on its way never arrived');
    broken.push(...(await opensAsSaid(visit, draft, taken.length > 0)));
  }
  if ((await everythingIn(rows)).includes('Ngọc')) broken.push('a name can be read on the disk');
  tables.close();
  return broken;
}

async function opensAsSaid(visit: Visit, draft: SaidOfDraft, isTaken: boolean): Promise<string[]> {
  const { saved, erased, over, code } = draft;
  if (!erased && (!saved || over)) return [];
  const page = await visit.open(code);
  const state = () => page.wizard.state;
  const broken: string[] = [];
  await visit.world.until(() => state().phase !== 'resume', 20);
  const now = state();
  const isOpen = now.phase === 'accepted' || ('draft' in now && now.draft.resumeCode === code);
  if (erased) return isOpen ? ['what was erased opens'] : [];
  if (now.phase === 'accepted' || isTaken) return [];
  if (!isOpen || !('draft' in now)) return [`what was saved does not open, but ${now.phase}`];
  const answers = JSON.stringify(now.draft.answers);
  if (answers !== JSON.stringify(saved?.answers) && !draft.shown.has(answers))
    broken.push('other answers than were saved');
  for (const file of saved?.files ?? []) {
    if (draft.takenOff.has(file.fileId)) continue;
    if (!(await isReadable(visit.world, page, file))) broken.push('a saved file cannot be read');
  }
  return broken;
}

async function isReadable(world: World, page: Page, { fileId, size }: { fileId: string; size: number }) {
  const blob = await world.busy(page.wizard.readFile(fileId));
  if (blob?.size !== size) return false;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return bytes[0] === 0xff && bytes.slice(4).every((byte) => byte === bytes[4]);
}

async function everythingIn(
  rows: <T>(work: (tx: { all(name: 'drafts' | 'outbox'): Promise<unknown[]> }) => Promise<T>) => Promise<T>,
): Promise<string> {
  const all = await rows(async (tx) => [...(await tx.all('drafts')), ...(await tx.all('outbox'))]);
  return JSON.stringify(all, (_, value) => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value));
}
