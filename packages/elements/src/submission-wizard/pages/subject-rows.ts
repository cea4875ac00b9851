/** What the portal is told first: which procedure, at which place. */
import type { WizardSubject } from '@motcua/headless';
import type { TemplateResult } from 'lit';
import type { LateGestures } from '../late-gestures.js';
import { words } from '../late-pages.words.js';
import { copyRow } from './copy-row.js';

export const subjectRows = ({ procedure, agency }: WizardSubject, gestures: LateGestures): TemplateResult[] =>
  (
    [
      [words.procedureName, procedure.name],
      [words.procedureCode, procedure.code],
      [words.province, agency.province],
      [words.commune, agency.shortName],
    ] as const
  ).map(([name, shown], index) => copyRow({ id: `the-${index}`, name, shown }, gestures));
