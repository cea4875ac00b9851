// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.
import { createComponent, type EventName } from '@lit/react';
import '@motcua/elements/motcua-procedure-search.js';
import { type ProcedureChooseEvent, ProcedureSearch as ProcedureSearchElement } from '@motcua/elements';
import * as React from 'react';

/** Finds procedures by what people call them, with or without marks, while they type; also by life event and by field. The
 * catalogue is in the browser: once it is there, nothing that is typed leaves the machine. */
export const ProcedureSearch = createComponent({
  displayName: 'ProcedureSearch',
  tagName: 'motcua-procedure-search',
  elementClass: ProcedureSearchElement,
  react: React,
  events: {
    /** A result was chosen; cancelable. */
    onMotcuaProcedureChoose: 'motcua-procedure-choose' as EventName<ProcedureChooseEvent>,
  },
});
