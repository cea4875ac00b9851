import type { Dossier } from '@motcua/openapi';

/** Every phase a tracker can be in. */
export const trackerPhases = ['empty', 'loading', 'missing', 'unreachable', 'shown'] as const;
export type TrackerPhase = (typeof trackerPhases)[number];

/** How fresh what is shown is: a live stream, or the last answer while the link is being tried again. */
export type TrackerLink = 'live' | 'retrying' | 'offline';

export type TrackerState =
  /** No reference or no secret yet. */
  | { readonly phase: 'empty' }
  | { readonly phase: 'loading' }
  /** Unknown code or wrong secret; the gateway does not say which. */
  | { readonly phase: 'missing' }
  | { readonly phase: 'unreachable'; readonly offline: boolean }
  | { readonly phase: 'shown'; readonly dossier: Dossier; readonly link: TrackerLink; readonly asOf: number };
