import type { FieldProblem } from '@motcua/openapi';
import { checkFile, sniffMediaType } from '@motcua/rules';
import { newFileId } from './draft-session.js';
import type { WizardContext } from './wizard-context.js';
import { hasDraft } from './wizard-reducer.js';

/** Takes files into the draft whose first bytes, size and number allow it. Names tell nothing: phones call pictures what
 * they like. All refusals of one choice are told together, before the first byte is stored. */
export async function attachFiles(
  context: WizardContext,
  path: string,
  documentId: string,
  files: readonly (Blob & { readonly name: string })[],
): Promise<void> {
  const { store, session, surroundings, dispatch } = context;
  const { state } = store;
  if (state.phase !== 'page' || !session) return;
  const field = state.page.fields.find((one) => one.path === path && one.documentId === documentId);
  if (!field) return;

  const starts = await Promise.all(files.map(startOf));
  const problems: FieldProblem[] = [];
  const writes: Promise<void>[] = [];
  for (const [index, file] of files.entries()) {
    // The page may be another by now; the draft must not be.
    const { state: here } = store;
    if (!hasDraft(here) || context.session !== session) return;
    const name = file.name.normalize();
    const mediaType = sniffMediaType(starts[index] ?? new Uint8Array());
    const others = here.draft.files.filter((one) => one.documentId === documentId).length;
    const problem = checkFile(field, { mediaType, size: file.size }, others);
    if (problem) problems.push({ ...problem, message: `“${name}”: ${problem.message}` });
    // A file that passes has a type.
    if (problem || !mediaType) continue;
    const fileId = newFileId(surroundings);
    writes.push(session.putFile(fileId, file));
    dispatch({ type: 'file-added', file: { fileId, documentId, name, size: file.size, mediaType } });
  }
  if (problems.length > 0) dispatch({ type: 'files-refused', problems });
  if (writes.length === 0) return;
  context.saver?.touch();
  await Promise.all(writes);
  // Only now may it be called saved.
  if (context.session !== session) return;
  context.saver?.touch();
  await context.saver?.flush();
}

/** A file that cannot even be read is refused as one of a wrong type. */
const startOf = async (file: Blob) =>
  new Uint8Array(
    await file
      .slice(0, 8)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );
