// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.
import { createComponent, type EventName } from '@lit/react';
import '@motcua/elements/motcua-status-tracker.js';
import { type SlipChangeEvent, type StatusChangeEvent, StatusTracker as StatusTrackerElement } from '@motcua/elements';
import * as React from 'react';

/** Shows where a dossier stands: what happened, what comes next, when it is due, and the slip to print. */
export const StatusTracker = createComponent({
  displayName: 'StatusTracker',
  tagName: 'motcua-status-tracker',
  elementClass: StatusTrackerElement,
  react: React,
  events: {
    /** The dossier was read, or it moved; read `event.status`. */
    onMotcuaStatusChange: 'motcua-status-change' as EventName<StatusChangeEvent>,
    /** Code and secret were typed, or the dossier was closed. */
    onMotcuaSlipChange: 'motcua-slip-change' as EventName<SlipChangeEvent>,
  },
});
