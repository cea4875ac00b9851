import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Wizard } from '../wizard/wizard.js';
import type { WizardOptions } from '../wizard/wizard-context.js';
import type { WizardPageState, WizardState } from '../wizard/wizard-state.js';
import { createFakeGateway, type FakeGateway, type Fault } from './fake-gateway.js';
import { answerAll, started, wizardFor } from './fixtures.js';

export interface WizardSetup {
  readonly gateway: FakeGateway;
  /** A page of its own on the machine of this test. */
  wizard(options?: Partial<WizardOptions>): Wizard;
  /** The same, with everything answered. */
  atReview(options?: Partial<WizardOptions>): Promise<Wizard>;
}

/** For each test a gateway and an empty browser; all pages are closed behind it. */
export function setUpWizards(): WizardSetup {
  let gateway: FakeGateway | undefined;
  const open: Wizard[] = [];
  const running = () => {
    if (!gateway) throw new Error('used outside of a test');
    return gateway;
  };
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    gateway = await createFakeGateway();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    for (const one of open.splice(0)) one.dispose();
  });
  const wizard = (options: Partial<WizardOptions> = {}) => {
    const one = wizardFor(running(), options);
    open.push(one);
    return one;
  };
  return {
    get gateway() {
      return running();
    },
    wizard,
    async atReview(options) {
      const one = await started(wizard(options));
      await answerAll(one);
      return one;
    },
  };
}

export const pageOf = (one: Wizard): WizardPageState => {
  if (one.state.phase !== 'page') throw new Error(`no page but ${one.state.phase}`);
  return one.state;
};

/** The phases a wizard goes through from now on. */
export const phasesOf = (one: Wizard): WizardState['phase'][] => {
  const phases: WizardState['phase'][] = [one.state.phase];
  one.subscribe(({ phase }) => {
    if (phases.at(-1) !== phase) phases.push(phase);
  });
  return phases;
};

export const isPost = (request: Request) => request.method === 'POST' && request.url.endsWith('/v1/submissions');
export const isAsk = (request: Request) => request.method === 'GET' && request.url.includes('/v1/submissions/');
export const isPatch = (request: Request) => request.method === 'PATCH';
export const never = () => new Promise<Response>(() => {});
export const broken = () => Promise.reject(new TypeError('fetch failed'));

/** What happens to the first so many requests of a kind; later ones pass. */
export const first =
  (times: number, is: (request: Request) => boolean, fault: Fault): Fault =>
  (request, answer) =>
    is(request) && times-- > 0 ? fault(request, answer) : undefined;
