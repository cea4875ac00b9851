import type { Client } from '@motcua/client';
import type { FormDefinition, GatewayKeys } from '@motcua/openapi';
import { vietnamDay } from '@motcua/rules';
import type { DraftSaver } from '../drafts/draft-saver.js';
import type { VaultOptions } from '../drafts/draft-vault.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { createStore, type Store } from '../store.js';
import { type Surroundings, type SurroundingsOptions, surroundingsOf } from '../surroundings.js';
import type { DraftSession } from './draft-session.js';
import { reduceWizard, type WizardAction } from './wizard-reducer.js';
import type { WizardDraft, WizardState, WizardSubject } from './wizard-state.js';

export interface WizardOptions extends SurroundingsOptions {
  readonly client: Client;
  /** `openStorage()`. */
  readonly storage: DeviceStorage;
  readonly procedureCode: string;
  readonly agencyId: string;
  /** Address of the tracking page, without a fragment; the slip's QR adds code and secret behind `#`. */
  readonly trackingPage: string;
  /** The same wizard on the gateway's https page, for pages without WebCrypto. */
  readonly hostedUrl: string;
}

/** What came with the subject. */
export interface LoadedForm {
  readonly subject: WizardSubject;
  readonly definition: FormDefinition;
  /** Nothing is sealed of what is filed on the national portal. */
  readonly keys: GatewayKeys | undefined;
}

/** What the parts of one wizard share. */
export interface WizardContext {
  readonly options: WizardOptions;
  readonly surroundings: Surroundings;
  readonly store: Store<WizardState>;
  /** Aborts when the wizard is disposed of. */
  readonly signal: AbortSignal;
  dispatch(action: WizardAction): void;
  /** ISO date in Vietnam. */
  today(): string;
  vaultOptions(): VaultOptions;
  /** What may be said of a write: never "saved" where it ends with the page. */
  savedAs(saved: WizardDraft['saved']): WizardDraft['saved'];
  /** The browser's, or the page's own memory where the browser keeps nothing. */
  storage: DeviceStorage;
  isLasting: boolean;
  /** Resolves when no file is being taken in any more; never rejects. */
  attaching: Promise<unknown>;
  loaded: LoadedForm | undefined;
  /** Of the drafts that lie on this machine already. */
  salt: ArrayBuffer | undefined;
  session: DraftSession | undefined;
  saver: DraftSaver | undefined;
}

export function createContext(options: WizardOptions, signal: AbortSignal): WizardContext {
  const surroundings = surroundingsOf(options);
  const { procedureCode, agencyId } = options;
  const store = createStore<WizardState>({ phase: 'loading' });
  const today = () => vietnamDay(surroundings.now());
  return {
    options,
    surroundings,
    store,
    signal,
    today,
    dispatch: (action) => store.set(reduceWizard(store.state, action, today())),
    vaultOptions() {
      return { storage: this.storage, procedureCode, agencyId, salt: this.salt, ...surroundings };
    },
    savedAs(saved) {
      const filesSaved = this.session?.filesSaved ?? 'saved';
      if (!this.isLasting || filesSaved === 'failed') return 'failed';
      return saved === 'saved' ? filesSaved : saved;
    },
    storage: options.storage,
    isLasting: true,
    attaching: Promise.resolve(),
    loaded: undefined,
    salt: undefined,
    session: undefined,
    saver: undefined,
  };
}
