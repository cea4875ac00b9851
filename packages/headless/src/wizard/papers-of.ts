import type { ProcedureDocument } from '@motcua/openapi';
import { papersFor } from '@motcua/rules';
import type { DraftFile, WizardKit } from './wizard-state.js';

/** One paper of a kit: what it is called here, on the portal and on the machine. */
export interface KitPaper {
  /** Counted over the papers of this kit, from 1. */
  readonly number: number;
  readonly title: string;
  /** As the catalogue has it; nothing for a paper that only the form asks for. */
  readonly document: ProcedureDocument | undefined;
  readonly files: readonly KitFile[];
}

export interface KitFile {
  readonly file: DraftFile;
  /** E.g. `1. Giấy ủy quyền.jpg`; `1. Giấy ủy quyền (2).jpg` for a second one. */
  readonly fileName: string;
}

const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;

/** Papers of a dossier that is filed on the national portal, in the order of the catalogue. One that the form asks for,
 * but not with these answers, is not needed and not there; nor are those of a trường hợp that the form is not for, nor what only the counter or the post asks for. */
export function papersOf({ subject, draft, pages }: WizardKit): KitPaper[] {
  const { documents } = subject.procedure;
  const asked = pages.flatMap(({ fields }) => fields).filter(({ kind }) => kind === 'documents');
  const isAsked = (id: string) => asked.some(({ documentId }) => documentId === id);
  const all = draft.definition.steps.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields));
  const known = documents.status === 'verified' ? papersFor(documents.value, { channel: 'ONLINE' }) : [];
  const isInForm = (id: string) => all.some(({ documentId }) => documentId === id);
  const served = known.flatMap((one) => (isInForm(one.documentId) ? (one.case ?? []) : []));
  const isServed = ({ case: name }: ProcedureDocument) =>
    name === undefined || served.length === 0 || served.includes(name);
  const papers = [
    ...known
      .filter((one) => isAsked(one.documentId) || (!isInForm(one.documentId) && isServed(one)))
      .map((document) => ({ id: document.documentId, title: document.plainName, document })),
    ...asked
      .filter((one) => !known.some(({ documentId }) => documentId === one.documentId))
      .map(({ documentId = '', label }) => ({ id: documentId, title: label, document: undefined })),
  ];
  return papers.map(({ id, title, document }, index) => {
    const number = index + 1;
    const own = draft.files.filter(({ documentId }) => documentId === id);
    const files = own.map((file, at) => ({ file, fileName: fileNameOf(number, title, at, file) }));
    return { number, title, document, files };
  });
}

/** A name that every system takes, short enough for a folder deep on an old PC: of several sentences the first. */
function fileNameOf(number: number, title: string, at: number, { mediaType }: DraftFile): string {
  const plain = title
    .normalize()
    .replace(/\(.*?\)/g, '')
    .replace(/\s*\.\s+\p{Lu}.*$/u, '')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = (plain.length > 60 ? plain.slice(0, 60).replace(/\s+\S*$/, '') : plain).replace(/[.\s]+$/, '');
  return `${number}${short ? `. ${short}` : ''}${at > 0 ? ` (${at + 1})` : ''}.${extensions[mediaType]}`;
}
