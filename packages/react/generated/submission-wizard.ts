// Made from the manifest of @motcua/elements by `pnpm generate`; never edited.
import { createComponent, type EventName } from '@lit/react';
import '@motcua/elements/motcua-submission-wizard.js';
import {
  type KitOpenEvent,
  type PortalCodeKeepEvent,
  type SubmissionAcceptedEvent,
  SubmissionWizard as SubmissionWizardElement,
} from '@motcua/elements';
import * as React from 'react';

/** Files one procedure at one place: question pages, check-your-answers, sending, and the slip with mã nộp and QR.
 * Answers are kept on this machine, encrypted, and leave it only sealed to the gateway's key. What is filed on the national
 * portal leaves it not at all: it ends in a kit of answers and papers to copy there. One shadow root holds a whole page, so
 * that label, hint, problem and input find each other. */
export const SubmissionWizard = createComponent({
  displayName: 'SubmissionWizard',
  tagName: 'motcua-submission-wizard',
  elementClass: SubmissionWizardElement,
  react: React,
  events: {
    /** The signed receipt came, or its slip was opened again; read `event.receipt`. */
    onMotcuaSubmissionAccepted: 'motcua-submission-accepted' as EventName<SubmissionAcceptedEvent>,
    /** All is ready to be copied to the national portal. */
    onMotcuaKitOpen: 'motcua-kit-open' as EventName<KitOpenEvent>,
    /** The code that the portal gave was brought back; read `event.code`. */
    onMotcuaPortalCodeKeep: 'motcua-portal-code-keep' as EventName<PortalCodeKeepEvent>,
  },
});
