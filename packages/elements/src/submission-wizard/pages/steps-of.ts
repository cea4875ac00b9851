import type { WizardPage } from '@motcua/headless';
import type { FormField } from '@motcua/openapi';

/** Groups of one step stand together under its title. */
export function stepsOf(pages: readonly WizardPage[]): [string, FormField[]][] {
  const steps = new Map<string, FormField[]>();
  for (const { stepTitle, fields } of pages) steps.set(stepTitle, [...(steps.get(stepTitle) ?? []), ...fields]);
  return [...steps];
}
