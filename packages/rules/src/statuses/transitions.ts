import type { DossierStatus } from '@motcua/openapi';

/** Who moves a dossier: three roles at the desk, and its owner. */
export const transitionRoles = ['officer', 'helper', 'supervisor', 'citizen'] as const;
export type TransitionRole = (typeof transitionRoles)[number];

/** Where a dossier may go. No official matrix was found; this one is inferred from NĐ 118/2025 and the forms of
 * TT 03/2025. Index = code it comes from. 6 → 3 and 6 → 5 are ours: money may be asked for before reception, and then
 * an officer must still be able to refuse the dossier or to ask for papers. */
const matrix: readonly (readonly DossierStatus[])[] = [
  [],
  [2, 3, 5, 6, 7],
  [4, 5, 6, 7, 8, 9],
  [],
  [5, 6, 7, 8, 9],
  [1, 2, 3, 4, 7, 8],
  [2, 3, 4, 5, 7, 8, 9],
  [],
  [4],
  [4, 10],
  [],
];

/** What is known of the dossier beyond its status. */
export interface TransitionContext {
  /** Whether it was ever received (has a dossier code). Where given, work before reception (to 4, 8, 9) is left out, and
   * so are a refusal, a fresh start (to 1, 3) and 6 → 5 after it. */
  readonly received?: boolean;
  /** Whether there is a fee to ask for. Where not, since it is paid, under review or none, asking for money (to 6) is left
   * out: a citizen must not be told to pay what was paid. */
  readonly owing?: boolean;
}

/** Lists where this role may move a dossier from here, lowest code first.
 * Withdrawing (7) is the citizen's alone; opening a stopped one again (8 → 4) a supervisor's; a helper moves nothing. */
export function allowedTransitions(
  from: DossierStatus,
  role: TransitionRole,
  { received, owing = true }: TransitionContext = {},
): DossierStatus[] {
  return (matrix[from] ?? []).filter((to) => {
    if (role === 'citizen') return to === 7;
    if (role === 'helper' || to === 7) return false;
    if (from === 8 && role !== 'supervisor') return false;
    if (to === 6 && !owing) return false;
    if (received === undefined) return true;
    return received ? to !== 1 && to !== 3 && !(from === 6 && to === 5) : to !== 4 && to < 8;
  });
}

/** Whether this role may move a dossier so. */
export const canTransition = (
  from: DossierStatus,
  to: DossierStatus,
  role: TransitionRole,
  context: TransitionContext = {},
): boolean => allowedTransitions(from, role, context).includes(to);

/** Whether the citizen must be told why: refused (3), supplement asked for (5), stopped (8). */
export const noteRequired = (to: DossierStatus): boolean => to === 3 || to === 5 || to === 8;
