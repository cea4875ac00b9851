// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.
import { createComponent, type EventName } from '@lit/react';
import '@motcua/elements/motcua-procedure.js';
import { type ProcedureFileEvent, ProcedurePage as ProcedurePageElement } from '@motcua/elements';
import * as React from 'react';

/** One procedure as a page that answers "Cần giấy gì · Mất bao lâu · Bao nhiêu tiền" before anything else. */
export const ProcedurePage = createComponent({
  displayName: 'ProcedurePage',
  tagName: 'motcua-procedure',
  elementClass: ProcedurePageElement,
  react: React,
  events: {
    /** "Nộp hồ sơ" was chosen; cancelable. */
    onMotcuaProcedureFile: 'motcua-procedure-file' as EventName<ProcedureFileEvent>,
  },
});
