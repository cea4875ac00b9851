/** What all fields share: ids that lead to each other, the hint, the problem, and why it is asked. */
import type { FormField } from '@motcua/openapi';
import { html, nothing, type TemplateResult } from 'lit';
import { content } from '../../common/content.js';
import { alertIcon, icon } from '../../common/icons.js';
import { words } from '../submission-wizard.words.js';

/** A field as it is drawn now. */
export interface FieldView {
  readonly field: FormField;
  /** The draft's answer when the page was opened; inputs keep their own text after that. */
  readonly value: unknown;
  readonly problem: unknown;
  /** Tells the machine what stands in the input, as typed. */
  answer(value: string | number | boolean | undefined): void;
}

export const idOf = (path: string): string => `field-${path}`;

/** Ids of hint and problem for `aria-describedby`. */
export const describedBy = ({ field, problem }: FieldView, hint = field.hint): string | typeof nothing => {
  const id = idOf(field.path);
  return [hint && `${id}-hint`, problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || nothing;
};

export const labelText = ({ label, optional }: FormField): TemplateResult =>
  html`${content(label)} ${optional ? html`<span class="optional">${words.optional}</span>` : nothing}`;

export const hintAndProblem = ({ field, problem }: FieldView, hint = field.hint): TemplateResult => {
  const id = idOf(field.path);
  return html`${hint ? html`<p class="hint" id="${id}-hint">${hint === field.hint ? content(hint) : hint}</p>` : nothing}${
    problem
      ? html`<p class="problem" part="problem" id="${id}-problem">${icon(alertIcon)}<span>${problem}</span></p>`
      : nothing
  }`;
};

export const why = ({ label, why }: FormField): TemplateResult | typeof nothing =>
  why
    ? html`<details class="why">
        <summary>${words.why}<span class="visually-hidden" lang="vi"> ${label}</span></summary>
        <p class="small" lang="vi">${why}</p>
      </details>`
    : nothing;

export const fieldClass = (problem: unknown): string => (problem ? 'field invalid' : 'field');
