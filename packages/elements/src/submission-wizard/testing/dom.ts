/** Small helpers for tests of the wizard: one element with its machine, and its shadow root by plain questions. */
import type { WizardState } from '@motcua/headless';
import { until } from '../../common/testing/until.js';
import type { SubmissionWizard } from '../submission-wizard.js';
import { FakeWizard } from './fake-wizard.js';

export interface Shown {
  readonly element: SubmissionWizard;
  readonly machine: FakeWizard;
  /** The only element in the shadow root that fits; throws where there is none. */
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found;
  /** The input of a field, by the field's path. */
  input(path: string): HTMLInputElement;
  /** Everything a reader sees, white space made single. */
  text(): string;
  /** The button or link with these words. */
  press(words: string): Promise<void>;
  focused(): Element | null;
}

/** Puts the element on the page; `host` is emptied by the test that made it. */
export async function show(
  start: WizardState | FakeWizard,
  host: Element,
  given: Partial<SubmissionWizard> = {},
): Promise<Shown> {
  const machine = start instanceof FakeWizard ? start : new FakeWizard(start);
  const element = document.createElement('motcua-submission-wizard');
  Object.assign(element, { history: 'off', machine, ...given });
  host.append(element);
  await element.updateComplete;
  // Some pages are chunks of their own.
  await until(() => machine.state.phase === 'loading' || !element.renderRoot.querySelector('.waiting'));
  const root = element.renderRoot;
  const find = <Found extends HTMLElement>(selector: string): Found => {
    const found = root.querySelector<Found>(selector);
    if (!found) throw new Error(`Nothing fits ${selector} in state ${element.state}.`);
    return found;
  };
  return {
    element,
    machine,
    find,
    input: (path) => find<HTMLInputElement>(`#${CSS.escape(`field-${path}`)}`),
    text: () => wordsOf(root),
    focused: () => element.shadowRoot?.activeElement ?? null,
    async press(words) {
      const all = [...root.querySelectorAll<HTMLElement>('button, a')];
      const one = all.find((candidate) => wordsOf(candidate) === words);
      if (!one) throw new Error(`No button says ${words}; there are: ${all.map(wordsOf).join(', ')}`);
      one.click();
      await element.updateComplete;
      await element.updateComplete;
    },
  };
}

/** Text without style sheets, as it is read. */
export const wordsOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
