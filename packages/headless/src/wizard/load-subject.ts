import { type Client, isProblemError } from '@motcua/client';
import type { FormDefinition, GatewayKeys } from '@motcua/openapi';
import { isOffered } from '@motcua/rules';
import { isHandoff } from './wizard-reducer.js';
import type { WizardSubject } from './wizard-state.js';

/** What the wizard starts from. */
export type LoadedSubject =
  | { readonly kind: 'missing' }
  | { readonly kind: 'handoff' | 'closed'; readonly subject: WizardSubject }
  | {
      readonly kind: 'open';
      readonly subject: WizardSubject;
      readonly definition: FormDefinition;
      /** Nothing is sealed of what is filed on the national portal. */
      readonly keys: GatewayKeys | undefined;
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
  // A procedure that is filed elsewhere may have no form here; that must not be an unhandled rejection.
  for (const one of [form, keys]) one.catch(() => {});
  try {
    const { procedure, offering, agency: place } = await detail;
    if (!offering || !place) return { kind: 'missing' };
    const subject = { procedure, offering, agency: place };
    const isOpen = isOffered(procedure, offering, today);
    if (isHandoff(subject)) {
      const asked = isOpen ? await form.catch(unlessUnknown) : undefined;
      if (!asked) return { kind: 'handoff', subject };
      return { kind: 'open', subject, definition: withoutConsent(asked.definition), keys: undefined };
    }
    if (!isOpen) return { kind: 'closed', subject };
    return { kind: 'open', subject, definition: (await form).definition, keys: await keys };
  } catch (error) {
    if (isProblemError(error, 'not-found') || isProblemError(error, 'invalid-request')) return { kind: 'missing' };
    throw error;
  }
}

const unlessUnknown = (error: unknown): undefined => {
  if (!isProblemError(error, 'not-found')) throw error;
};

/** What is not sent from here is not declared here: the portal has a declaration of its own. */
const withoutConsent = (definition: FormDefinition): FormDefinition => ({
  ...definition,
  steps: definition.steps.map((step) => ({
    ...step,
    groups: step.groups.map((group) => ({
      ...group,
      fields: group.fields.filter(({ kind }) => kind !== 'consent'),
    })),
  })),
});
