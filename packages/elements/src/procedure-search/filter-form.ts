/** The filters as three lists to choose from; folded behind a button where the screen is narrow. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FilterName, FilterOption, Filters } from './narrowing.js';
import { filterNames } from './narrowing.js';
import { words } from './search-view.words.js';

interface Options {
  readonly filters: Filters;
  readonly optionsOf: (name: FilterName) => readonly FilterOption[];
  /** Unfolded on a narrow screen. */
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly set: (filters: Filters) => void;
}

export function filterForm(options: Options): TemplateResult | typeof nothing {
  const { filters, isOpen, toggle, set } = options;
  const offered = filterNames
    .map((name) => ({ name, values: options.optionsOf(name) }))
    .filter(({ values }) => values.length > 0);
  if (offered.length === 0) return nothing;
  const count = filterNames.filter((name) => filters[name]).length;
  return html`<div class="filters ${isOpen ? 'open' : ''}" part="filters">
    <button type="button" class="button secondary fold" aria-expanded=${isOpen} aria-controls="filters" @click=${toggle}>
      ${words.filter}${count > 0 ? ` (${count})` : nothing}
    </button>
    <div id="filters">
      ${offered.map(({ name, values }) => select(name, values, options))}
    </div>
    ${count > 0 ? html`<button type="button" class="button quiet" @click=${() => set({})}>${words.clear}</button>` : nothing}
  </div>`;
}

function select(name: FilterName, values: readonly FilterOption[], { filters, set }: Options): TemplateResult {
  const chosen = filters[name] ?? '';
  const choose = ({ target }: Event) => set({ ...filters, [name]: (target as HTMLSelectElement).value });
  return html`<div class="filter">
    <label for=${name}>${words.filterBy[name]}</label>
    <span class="select"><select class="input" id=${name} @change=${choose}>
      <option value="" .selected=${chosen === ''}>${words.any}</option>
      ${values.map(
        ({ value, count }) =>
          html`<option value=${value} lang=${ifDefined(name === 'field' ? 'vi' : undefined)} .selected=${chosen === value}>${saidOf(name, value)} (${count})</option>`,
      )}
    </select></span>
  </div>`;
}

const saidOf = (name: FilterName, value: string): string =>
  name === 'field' ? value : ((words[name] as Readonly<Record<string, string>>)[value] ?? value);
