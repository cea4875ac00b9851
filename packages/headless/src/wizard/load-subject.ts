import { type Client, isProblemError } from '@motcua/client';
import type { FormDefinition, GatewayKeys } from '@motcua/openapi';
import { isOffered } from '@motcua/rules';
import type { WizardSubject } from './wizard-state.js';

/** What the wizard starts from. */
export type LoadedSubject =
  | { readonly kind: 'missing' }
  | { readonly kind: 'handoff' | 'closed'; readonly subject: WizardSubject }
  | {
      readonly kind: 'open';
      readonly subject: WizardSubject;
      readonly definition: FormDefinition;
      readonly keys: GatewayKeys;
    };

export interface LoadSubjectOptions {
  readonly client: Client;
  readonly procedureCode: string;
  readonly agencyId: string;
  /** ISO date in Vietnam. */
  readonly today: string;
  readonly signal: AbortSignal;
}

/** Reads procedure, place, form and keys in one round trip: a citizen who goes offline right after can still answer and
 * seal. Rejects where the gateway cannot be asked. */
export async function loadSubject(options: LoadSubjectOptions): Promise<LoadedSubject> {
  const { client, procedureCode, agencyId: agency, today, signal } = options;
  const detail = client.procedures.get(procedureCode, { agency, signal });
  const form = client.procedures.form(procedureCode, { agency, signal });
  const keys = client.keys.get({ signal });
  // A procedure that is filed elsewhere has no form here; that must not be an unhandled rejection.
  for (const one of [form, keys]) one.catch(() => {});
  try {
    const { procedure, offering, agency: place } = await detail;
    if (!offering || !place) return { kind: 'missing' };
    const subject = { procedure, offering, agency: place };
    if (offering.mode === 'handoff') return { kind: 'handoff', subject };
    if (!isOffered(procedure, offering, today)) return { kind: 'closed', subject };
    return { kind: 'open', subject, definition: (await form).definition, keys: await keys };
  } catch (error) {
    if (isProblemError(error, 'not-found') || isProblemError(error, 'invalid-request')) return { kind: 'missing' };
    throw error;
  }
}
