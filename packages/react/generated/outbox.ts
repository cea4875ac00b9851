// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.
import { createComponent, type EventName } from '@lit/react';
import '@motcua/elements/motcua-outbox.js';
import { type OutboxChangeEvent, OutboxList as OutboxListElement } from '@motcua/elements';
import * as React from 'react';

/** Shows what waits on this machine and sends it: as long as it is on a page, a dossier that was sealed here goes out by
 * itself. Each can be tried again, saved as a file for another machine, and deleted.
 * Unless the page says that the machine is one person's, a row says when and how far, nothing else, and whoever saves or
 * deletes has to type the resume code or the slip's secret. */
export const OutboxList = createComponent({
  displayName: 'OutboxList',
  tagName: 'motcua-outbox',
  elementClass: OutboxListElement,
  react: React,
  events: {
    /** How many dossiers wait changed; read `event.waiting`. */
    onMotcuaOutboxChange: 'motcua-outbox-change' as EventName<OutboxChangeEvent>,
  },
});
