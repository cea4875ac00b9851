import type { Procedure, ProcedureDetail, ProcedureDocument } from '@motcua/openapi';
import { fold } from '../search/fold.js';
import { longPlainName, shortPlainName } from './plain-names.js';

/** A page without what its readers need not have, what stands elsewhere in the pack, and what follows from the rest. */

type SlimDocument = Omit<ProcedureDocument, 'documentId' | 'plainName' | 'sourceKey'> & {
  /** Absent: as `idOf` makes it. */
  readonly documentId?: string;
  /** As `plainNames` of a snapshot. */
  readonly plainName: string;
};

type SlimProcedure = Omit<Procedure, 'code' | 'documents' | 'steps' | 'notPapers'> & {
  readonly documents: Omit<Procedure['documents'], 'value'> & { readonly value?: readonly SlimDocument[] };
};

export type SlimDetail = Omit<ProcedureDetail, 'agency' | 'procedure'> & { readonly procedure: SlimProcedure };

/** Steps stay with the gateway, they are long; fingerprints of official texts are for imports. */
export function slimmed({ agency: _, procedure, ...detail }: ProcedureDetail): SlimDetail {
  const { code: _code, steps: _steps, notPapers: _notPapers, documents, ...rest } = procedure;
  const value = documents.status === 'verified' ? documents.value.map(slimDocument) : undefined;
  return { ...detail, procedure: { ...rest, documents: { ...documents, ...(value && { value }) } } };
}

export const unslimmed = (slim: SlimDetail, code: string, agency: ProcedureDetail['agency']): ProcedureDetail => {
  const { documents, ...rest } = slim.procedure;
  const value = documents.value?.map(fullDocument);
  const procedure = { ...rest, code, documents: { ...documents, ...(value && { value }) } } as Procedure;
  return { ...slim, procedure, agency };
};

function slimDocument({ documentId, plainName, sourceKey: _, ...document }: ProcedureDocument): SlimDocument {
  const { name } = document;
  return {
    ...document,
    ...(documentId === idOf(name) ? {} : { documentId }),
    plainName: shortPlainName(plainName, name),
  };
}

const fullDocument = ({ documentId, plainName, ...document }: SlimDocument): ProcedureDocument => ({
  ...document,
  documentId: documentId ?? idOf(document.name),
  plainName: longPlainName(plainName, document.name),
});

/** The id that most papers have. */
function idOf(name: string): string {
  const [first = '', ...others] = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  return others.reduce((id, word) => (id.length + word.length < 40 ? `${id}-${word}` : id), first).slice(0, 50);
}
