import type { MediaType } from '@motcua/openapi';
import { openFile } from '@motcua/rules';
import sharp from 'sharp';
import { type DossierRecord, openDossier } from '../dossiers/index.js';
import { GatewayProblem } from '../http/problem.js';
import { maxPixels } from '../submissions/check-file.js';
import { isUuid } from '../submissions/ids.js';
import type { DeskServices } from './desk-view.js';

export interface ShownFile {
  readonly mediaType: MediaType;
  /** Without anything the citizen chose, e.g. `van-ban-uy-quyen-1.jpg`. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Opens a file of a dossier. What was uploaded stays sealed evidence; of an image only a copy painted anew is shown. */
export async function deskFile(
  services: Pick<DeskServices, 'db' | 'keyring' | 'files'>,
  record: DossierRecord,
  fileId: string,
): Promise<ShownFile> {
  const row = isUuid(fileId) ? await findFile(services, record, fileId) : undefined;
  if (!row) throw new GatewayProblem('not-found');
  const sealed = await services.files.read(row.upload_id);
  const opened = await openDossier(services, record);
  if (!sealed || !opened) throw new Error('a file of a dossier, or the key to it, is gone');
  const bytes = await openFile(opened.contentKey, record.submission_id, fileId, sealed);
  const name = `${row.document_id.replaceAll(/[^\w-]/g, '')}-${row.position + 1}`;
  if (row.media_type === 'application/pdf') return { mediaType: row.media_type, name: `${name}.pdf`, bytes };
  return { mediaType: 'image/jpeg', name: `${name}.jpg`, bytes: await repainted(bytes) };
}

function findFile({ db }: Pick<DeskServices, 'db'>, { submission_id }: DossierRecord, fileId: string) {
  return db
    .selectFrom('dossier_files')
    .selectAll()
    .where('submission_id', '=', submission_id)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
}

/** Decodes an image and encodes its pixels as a JPEG: upright, and without place, time, device or hidden parts. */
async function repainted(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  try {
    // A photo that lost its last bytes is still worth seeing.
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'none' });
    const jpeg = await image.rotate().flatten({ background: '#ffffff' }).jpeg({ quality: 85 }).toBuffer();
    return new Uint8Array(jpeg);
  } catch (cause) {
    const detail = 'Không mở được ảnh này. Yêu cầu người nộp chụp và gửi lại.';
    throw new GatewayProblem('not-found', { detail, cause });
  }
}
