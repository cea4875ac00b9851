import { type Bytes, sha256Base64Url, toBase64Url, utf8 } from '@motcua/rules';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { DraftRecord, FileChunk } from '../storage/records.js';
import type { Surroundings } from '../surroundings.js';
import type { DraftContent } from './draft-content.js';
import { deriveDraftKey } from './draft-key.js';
import type { Written } from './draft-saver.js';

/** One draft and its files on this machine, opened with its key. */
export interface DraftVault {
  readonly draftId: string;
  /** What lies on disk now; nothing where it is gone. */
  read(): Promise<DraftContent | undefined>;
  /** Resolves when it is on disk. A draft that another tab has changed or deleted since is left as it is there. */
  save(content: DraftContent): Promise<Written>;
  /** Writes over whatever is left of the draft; false where nothing is. */
  replace(content: DraftContent): Promise<boolean>;
  putFile(fileId: string, file: Blob): Promise<void>;
  /** The bytes of a file; nothing where they are gone or damaged. @param size its length in bytes */
  readFile(fileId: string, size: number): Promise<Bytes | undefined>;
  removeFile(fileId: string): Promise<void>;
}

export interface VaultOptions extends Pick<Surroundings, 'now' | 'random'> {
  readonly storage: DeviceStorage;
  readonly procedureCode: string;
  readonly agencyId: string;
  /** Of another draft that lies there; a new one without. */
  readonly salt?: ArrayBuffer | undefined;
}

const chunkBytes = 256 * 1024;
/** Chunks written in one transaction: 2 MB in memory at a time. */
const batch = 8;
const ivBytes = 12;

/** A new draft. Nothing is written, and no key is derived, before the first answer. */
export function createVault(resumeCode: string, options: VaultOptions): DraftVault {
  const salt = options.salt ? new Uint8Array(options.salt) : options.random(16);
  let key: Promise<CryptoKey> | undefined;
  const keyOnce = () => {
    key ??= deriveDraftKey(resumeCode, salt);
    return key;
  };
  return vaultOf(toBase64Url(options.random(16)), salt, keyOnce, options);
}

/** Opens a draft of this machine; gives nothing when the code is not its code.
 * @param keyFor the key that the code makes with this salt */
export async function openVault(
  record: DraftRecord,
  keyFor: (salt: Bytes) => Promise<CryptoKey>,
  options: VaultOptions,
): Promise<{ readonly vault: DraftVault; readonly content: DraftContent } | undefined> {
  const salt = new Uint8Array(record.salt);
  const key = await keyFor(salt);
  const opened = await open(key, record.draftId, 'draft', record).catch(() => undefined);
  if (!opened) return undefined;
  return {
    vault: vaultOf(record.draftId, salt, async () => key, options, versionOf(record)),
    content: contentIn(opened),
  };
}

const contentIn = (opened: ArrayBuffer): DraftContent => JSON.parse(new TextDecoder().decode(opened));

/** No two writes share it, also where clocks stand still or are set back. */
const versionOf = ({ iv }: Encrypted) => toBase64Url(new Uint8Array(iv));

interface Encrypted {
  readonly iv: ArrayBuffer;
  readonly data: ArrayBuffer;
}

/** Ties each piece to its place, so that pieces cannot be swapped between drafts or files. */
const placeOf = (draftId: string, part: string) => utf8(`motcua/1|${draftId}|${part}`);

const open = (key: CryptoKey, draftId: string, part: string, { iv, data }: Encrypted) =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: placeOf(draftId, part) }, key, data);

/** @param known the version on disk, as far as this page knows; nothing for a new one */
function vaultOf(
  draftId: string,
  salt: Bytes,
  key: () => Promise<CryptoKey>,
  options: VaultOptions,
  known?: string,
): DraftVault {
  const { storage, procedureCode, agencyId, now, random } = options;

  const close = async (part: string, plain: BufferSource): Promise<Encrypted> => {
    const iv = random(ivBytes);
    const place = placeOf(draftId, part);
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place }, await key(), plain);
    return { iv: iv.buffer, data };
  };

  const chunkOf = async (fileId: string, index: number, file: Blob): Promise<FileChunk> => {
    const plain = await file.slice(index * chunkBytes, (index + 1) * chunkBytes).arrayBuffer();
    const { iv, data } = await close(`${fileId}|${index}`, plain);
    return { draftId, fileId, index, iv, data, hash: await sha256Base64Url(data) };
  };

  const write = async (content: DraftContent, isExpected: (standing: DraftRecord | undefined) => boolean) => {
    const encrypted = await close('draft', utf8(JSON.stringify(content)));
    const draft = { draftId, procedureCode, agencyId, updatedAt: now(), salt: salt.buffer, ...encrypted };
    const isWritten = await storage.drafts.put(draft, isExpected);
    if (isWritten) known = versionOf(encrypted);
    return isWritten;
  };

  return {
    draftId,
    async read() {
      const record = (await storage.drafts.list(procedureCode, agencyId)).find((one) => one.draftId === draftId);
      return record && contentIn(await open(await key(), draftId, 'draft', record));
    },
    save: async (content) =>
      (await write(content, (standing) => (standing && versionOf(standing)) === known)) ? 'saved' : 'elsewhere',
    replace: (content) => write(content, (standing) => standing !== undefined),
    async putFile(fileId, file) {
      const count = Math.ceil(file.size / chunkBytes);
      for (let from = 0; from < count; from += batch) {
        const chunks: FileChunk[] = [];
        for (let i = from; i < Math.min(from + batch, count); i++) chunks.push(await chunkOf(fileId, i, file));
        await storage.draftFiles.put(chunks);
      }
    },
    async readFile(fileId, size) {
      const bytes = new Uint8Array(size);
      try {
        for (let index = 0; index * chunkBytes < size; index++) {
          const chunk = await storage.draftFiles.get(draftId, fileId, index);
          if (!chunk || (await sha256Base64Url(chunk.data)) !== chunk.hash) return undefined;
          bytes.set(new Uint8Array(await open(await key(), draftId, `${fileId}|${index}`, chunk)), index * chunkBytes);
        }
      } catch {
        return undefined;
      }
      return bytes;
    },
    removeFile: (fileId) => storage.draftFiles.remove(draftId, fileId),
  };
}
