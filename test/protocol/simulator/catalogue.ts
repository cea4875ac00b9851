/** One procedure of one agency, as the contract's example has it, and the form that asks for it. */

import { examples } from 'motcua:examples';
import type { ProcedureDetail } from '@motcua/openapi';
import type { CatalogueView } from '../../../packages/gateway/src/catalogue/catalogue.js';
import { form } from '../../../packages/headless/src/testing/form.js';

export const detail = examples['procedure-detail'] as ProcedureDetail;
const { procedure, offering, agency } = detail;
if (!offering || !agency) throw new Error('the example is of no agency');

export const { agencyId } = agency;
export const procedureCode = procedure.code;
export const answerOfForm = { version: form.version, definition: form };

export function catalogueView(isClosed: boolean): CatalogueView {
  const here = isClosed ? { ...offering, validTo: '2026-07-02' } : offering;
  return {
    revision: '1',
    agencies: [agency],
    procedures: [procedure],
    agency: (id) => (id === agencyId ? agency : undefined),
    procedure: (code) => (code === procedureCode ? procedure : undefined),
    offerings: () => [here],
    offering: (id, code) => (id === agencyId && code === procedureCode ? here : undefined),
    words: () => undefined,
    form: (code, version) => (code === procedureCode && (!version || version === form.version) ? form : undefined),
  } as CatalogueView;
}

/** Rows that the foreign keys point to; what they hold is read from above. */
export const catalogueRows = {
  agencies: { agency_id: agencyId, record: '{}' },
  procedures: { procedure_code: procedureCode, version: procedure.version, record: '{}', content_hash: '' },
  forms: { procedure_code: procedureCode, version: form.version, definition: '{}' },
};
