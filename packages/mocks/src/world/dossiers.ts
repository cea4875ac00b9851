/** What the owner of a dossier sees of it, at once and while it moves. */
import type { Dossier } from '@motcua/openapi';
import { officerIn } from './officers.js';
import { answer, refuse, type Work } from './work.js';
import { type Kept, opens, type World } from './world.js';

/** The dossier in the path, for whoever may see it: by its secret, or as an officer of its place. */
export function seen({ path, headers }: Parameters<Work>[0], world: World): Kept | undefined {
  const kept = world.find(path.ref ?? '');
  const isOfficers = kept && officerIn(headers)?.agencyId === kept.dossier.agencyId;
  return kept && (isOfficers || opens(kept.tracking, headers.get('Motcua-Tracking-Secret'))) ? kept : undefined;
}

const getDossier: Work = (read, world) => {
  const kept = seen(read, world);
  if (!kept) return refuse(read, 'not-found');
  const isKnown = read.query.get('after') === String(kept.dossier.revision);
  return isKnown ? answer(read, 204) : answer(read, 200, kept.dossier);
};

const streamDossier: Work = (read, world) => {
  const kept = seen(read, world);
  if (!kept) return refuse(read, 'not-found');
  let tell: (dossier: Dossier) => void;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      tell = (dossier) =>
        controller.enqueue(
          encoder.encode(`event: dossier\nid: ${dossier.revision}\ndata: ${JSON.stringify(dossier)}\n\n`),
        );
      kept.listeners.add(tell);
      tell(kept.dossier);
    },
    cancel: () => void kept.listeners.delete(tell),
  });
  return answer(read, 200, stream);
};

export const dossierWork = { getDossier, streamDossier };
