import { checkFile, fileRules, sniffMediaType } from '@motcua/rules';
import { newFileId } from './draft-session.js';
import type { WizardContext } from './wizard-context.js';

/** Takes a file into the draft when its first bytes, its size and the number of files allow it. Its name tells nothing:
 * phones call pictures what they like. */
export async function attachFile(
  context: WizardContext,
  path: string,
  documentId: string,
  file: Blob & { readonly name: string },
): Promise<void> {
  const { store, session, saver, surroundings, dispatch } = context;
  const { state } = store;
  if (state.phase !== 'page' || !session) return;
  const field = state.page.fields.find((one) => one.path === path && one.documentId === documentId);
  if (!field) return;

  const mediaType = sniffMediaType(await startOf(file));
  const here = store.state;
  if (here.phase !== 'page' || context.session !== session) return;
  const others = here.draft.files.filter((one) => one.documentId === documentId).length;
  const problem = checkFile(field, { mediaType, size: file.size }, others);
  if (problem) return dispatch({ type: 'file-refused', problem });
  // A file that passes has a type; the size is checked before anything is read into memory.
  if (!mediaType || file.size > fileRules.maxBytes) return;

  const fileId = newFileId(surroundings);
  const name = file.name.normalize();
  dispatch({ type: 'saved', saved: context.savedAs('saving') });
  await session.putFile(fileId, file);
  if (context.session !== session) return session.removeFile(fileId);
  dispatch({ type: 'file-added', file: { fileId, documentId, name, size: file.size, mediaType } });
  saver?.touch();
  await saver?.flush();
}

/** A file that cannot even be read is refused as one of a wrong type. */
const startOf = async (file: Blob) =>
  new Uint8Array(
    await file
      .slice(0, 8)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );
