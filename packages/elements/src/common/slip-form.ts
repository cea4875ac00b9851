/** The form that opens a dossier with the code and the secret on the slip; the same in tracker and payment. */
import { normaliseSecret, readReference } from '@motcua/rules';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Slip } from './context.js';
import { heading } from './headings.js';
import { alertIcon, icon } from './icons.js';
import { notice } from './notices.js';
import { slipWords as words } from './slip-form.words.js';

/** 40 bits in Crockford's letters; a shorter secret was not read to its end. */
const secretLength = 8;

interface Look {
  readonly level: number;
  readonly title: string;
  /** The gateway knows no such pair; it does not say which half is wrong, and both are there to be mended. */
  readonly missing?: Slip | undefined;
  /** The code is known from the page; only the secret is asked. */
  readonly reference?: string;
  /** Somebody begins to type. */
  readonly onStart?: () => void;
}

export class SlipForm implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #open: (slip: Slip) => void;
  #missing: Slip | undefined;
  #problems: { readonly reference?: boolean; readonly secret?: boolean } = {};

  constructor(host: ReactiveControllerHost & HTMLElement, open: (slip: Slip) => void) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  /** Nothing that was typed outlives what it was typed for: the next person at this machine must not find it. */
  hostUpdated(): void {
    if (!this.#form) this.#problems = {};
  }

  template({ level, title, missing, reference = '', onStart }: Look): TemplateResult {
    // The browser keeps what stands in a box, whatever its new value: only a reset gives the box back.
    if (this.#missing && !missing) this.#form?.reset();
    this.#missing = missing;
    return html`<form class="stack" novalidate @submit=${this.#submit} @focusin=${onStart}>
      ${heading(level, level === 1 ? 'title' : 'heading', title)}
      <div role="alert">
        ${missing ? notice('error', html`<p class="strong">${words.missing}</p><p>${words.missingNext}</p>`) : nothing}
      </div>
      ${this.#field('reference', words.reference, words.referenceHint, words.referenceProblem, missing?.reference ?? reference, 'w20')}
      ${this.#field('secret', words.secret, words.secretHint, words.secretProblem, missing?.secret ?? '', 'w10')}
      <p class="actions"><button class="button">${words.open}</button></p>
    </form>`;
  }

  get #form(): HTMLFormElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('form');
  }

  #field(name: keyof Slip, label: string, hint: string, problem: string, value: string, width: string): TemplateResult {
    const invalid = this.#problems[name] === true;
    return html`<div class="field ${invalid ? 'invalid' : ''}">
      <label class="label" for=${name}>${label}</label>
      <p class="hint" id="${name}-hint">${hint}</p>
      <p class="problem" id="${name}-problem" ?hidden=${!invalid}>${icon(alertIcon)} ${problem}</p>
      <input class="input capitals ${width}" id=${name} name=${name} value=${value} autocomplete="off"
        autocapitalize="characters" spellcheck="false" aria-invalid=${invalid}
        aria-describedby="${name}-hint${invalid ? ` ${name}-problem` : ''}">
    </div>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const reference = String(data.get('reference') ?? '');
    const secret = normaliseSecret(String(data.get('secret') ?? ''));
    const read = readReference(reference);
    this.#problems = { reference: !read, secret: secret.length < secretLength };
    this.#host.requestUpdate();
    if (read && secret.length >= secretLength) {
      this.#open({ reference: read.code, secret });
      return;
    }
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
}
