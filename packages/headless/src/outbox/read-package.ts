import { canonicalBytes, sha256Base64Url } from '@motcua/rules';
import { OutboxError } from './outbox-error.js';
import { format, isHeader, magic, maxHeaderBytes, type PackageHeader } from './package-header.js';

/** A package that was read whole: every byte is as it was written. */
export interface ReadPackage {
  readonly header: PackageHeader;
  /** In the order of the header's files. */
  readonly contents: readonly Blob[];
}

/** Reads what `writePackage` wrote. Rejects with an OutboxError that says what is wrong with it. */
export async function readPackage(file: Blob): Promise<ReadPackage> {
  const begin = await file.slice(0, magic.length + 4).arrayBuffer();
  const written = new TextDecoder().decode(begin.slice(0, magic.length));
  // A picture, a letter, half a stick: what is none of ours is not called damaged.
  if (!/^MOTCUA\d\n$/.test(written)) throw new OutboxError('not-a-package');
  if (written !== magic) throw new OutboxError('newer-version');
  if (begin.byteLength < magic.length + 4) throw new OutboxError('damaged', { file: 0 });
  const length = new DataView(begin).getUint32(magic.length);
  let at = magic.length + 4;
  const next = (size: number) => {
    at += size;
    return file.slice(at - size, at);
  };
  if (length > maxHeaderBytes) throw new OutboxError('damaged', { file: 0 });
  const header = await headerIn(await next(length).arrayBuffer());
  const contents: Blob[] = [];
  for (const [index, { size, sha256 }] of header.files.entries()) {
    const content = next(size);
    // One file at a time: a phone has no room for all of them.
    if ((await sha256Base64Url(await content.arrayBuffer())) !== sha256)
      throw new OutboxError('damaged', { file: index + 1 });
    contents.push(content);
  }
  if (at !== file.size) throw new OutboxError('damaged', { file: header.files.length });
  return { header, contents };
}

async function headerIn(bytes: ArrayBuffer): Promise<PackageHeader> {
  try {
    const text = new TextDecoder().decode(bytes);
    const header: unknown = JSON.parse(text);
    const { check, ...content } = header as PackageHeader;
    // In any version: it is what it was, or nothing is believed of it.
    const isCanonical = new TextDecoder().decode(canonicalBytes(header)) === text;
    if (isCanonical && check === (await sha256Base64Url(canonicalBytes(content)))) {
      if (content.format !== format) throw new OutboxError('newer-version');
      if (isHeader(header)) return header;
    }
  } catch (cause) {
    throw cause instanceof OutboxError ? cause : new OutboxError('damaged', { file: 0, cause });
  }
  throw new OutboxError('damaged', { file: 0 });
}
