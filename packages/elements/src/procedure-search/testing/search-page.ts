/** A search on a page of its own, with a catalogue behind it, and what tests do to it. */
import type { ProcedureSummary } from '@motcua/openapi';
import { FakeGateway, json, settings } from '../../common/testing/fake-gateway.js';
import { until } from '../../common/testing/until.js';
import type { ProcedureSearch, ProcedureSearchState } from '../procedure-search.js';
import { procedures } from './procedures.js';

export class SearchPage {
  readonly gateway: FakeGateway;
  readonly agencyId: string;
  /** The one that was opened last. */
  element!: ProcedureSearch;

  /**
   * @param spec the bundled contract
   * @param agencyId default: a place whose catalogue this machine has not kept yet
   */
  constructor(spec: unknown, agencyId = `xa-${crypto.randomUUID()}`) {
    this.gateway = new FakeGateway(spec);
    this.agencyId = agencyId;
    this.has(procedures(this.gateway.example('procedure-list').items));
  }

  /** The procedures of this place. */
  has(items: readonly ProcedureSummary[]): void {
    this.gateway.on(/catalogue\/snapshot$/, () => json(this.gateway.snapshot(items)));
  }

  async open(given: Partial<ProcedureSearch> = {}): Promise<ProcedureSearch> {
    this.close();
    this.element = document.createElement('motcua-procedure-search');
    this.element.append(Object.assign(document.createElement('p'), { textContent: 'Gọi 0205 3xxx xxx' }));
    document.body.append(this.element);
    const { client } = this.gateway;
    Object.assign(this.element, { client, settings: { ...settings, agencyId: this.agencyId }, ...given });
    await this.element.updateComplete;
    return this.element;
  }

  close(): void {
    this.element?.remove();
  }

  get box(): HTMLInputElement {
    return this.one('input');
  }

  /** The first in the shadow root that fits; throws where there is none. */
  one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.element.renderRoot.querySelector<Found>(selector);
    if (!found) throw new Error(`In state ${this.element.state} there is no ${selector}.`);
    return found;
  }

  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return [...this.element.renderRoot.querySelectorAll<Found>(selector)];
  }

  /** Everything a reader sees, white space made single. */
  get text(): string {
    return this.element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
  }

  get names(): string[] {
    return this.all('.results a').map(({ textContent }) => textContent ?? '');
  }

  async type(text: string): Promise<void> {
    this.box.value = text;
    this.box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** The button whose words begin so. */
  async press(words: string): Promise<void> {
    const button = () => this.all('button').find(({ textContent }) => textContent?.trim().startsWith(words));
    await until(button, `a button “${words}”`);
    button()?.click();
    await this.element.updateComplete;
  }

  async reaches(state: ProcedureSearchState): Promise<void> {
    await until(() => this.element.state === state, `the search's state ${state}, not ${this.element.state}`);
    await this.element.updateComplete;
  }

  /** Somebody is at the page, and the catalogue has come. */
  async wakes(): Promise<void> {
    dispatchEvent(new PointerEvent('pointermove'));
    await until(() => this.element.renderRoot.querySelector('.fields'), 'the catalogue');
  }
}
