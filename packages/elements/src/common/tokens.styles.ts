/** Design tokens: reads the public `--motcua-*` properties, with their defaults behind, into short private names.
 * design-tokens.ts lists them with what they mean; a test holds both together. */
import { css } from 'lit';

/**
 * Inside elements use the `--_*` names only: they always have a value, and a commune's override on `:root`, on the
 * provider or on one element reaches them by inheritance.
 *
 * @cssprop --motcua-color-primary - Main action, links; default government red `#9E1B1E`, neutral blue is `#0B57A4`.
 * @cssprop --motcua-color-on-primary - Words on the main action.
 * @cssprop --motcua-color-text - Text.
 * @cssprop --motcua-color-muted - Text that is second.
 * @cssprop --motcua-color-surface - What lies behind it all.
 * @cssprop --motcua-color-border - Borders of controls, at least 3:1 on the surface.
 * @cssprop --motcua-color-line - Hairlines between rows; nothing depends on seeing them.
 * @cssprop --motcua-color-success - With its tint `--motcua-tint-success`; the same for warning and error.
 * @cssprop --motcua-color-focus - Under the ring of what has the focus.
 * @cssprop --motcua-color-scheme - `light` or `dark`: what the browser draws itself, such as radio buttons.
 * @cssprop --motcua-font - Font family.
 * @cssprop --motcua-font-size - Body size; 18 px, or larger where the reader's browser says so. `-xs` `-s` `-l` `-xl` of it
 *   follow it: 14, 16, 22 and 28 px.
 * @cssprop --motcua-line-height - 1.5; below that stacked marks ("Ễ") are cut.
 * @cssprop --motcua-space - What all distances are multiples of; 4 px.
 * @cssprop --motcua-target - Least height of what is pressed or typed in; 48 px.
 * @cssprop --motcua-radius - Corners; 6 px.
 * @cssprop --motcua-width - Widest the column gets; 36em, about 66 characters.
 */
export const tokens = css`
  :host {
    --_text: var(--motcua-color-text, #1a1c1e);
    --_muted: var(--motcua-color-muted, #44474b);
    --_surface: var(--motcua-color-surface, #fff);
    --_border: var(--motcua-color-border, #767c83);
    --_line: var(--motcua-color-line, #d5d8dc);
    --_shade: var(--motcua-tint-neutral, #f3f4f6);
    --_primary: var(--motcua-color-primary, #9e1b1e);
    --_on-primary: var(--motcua-color-on-primary, #fff);
    --_success: var(--motcua-color-success, #17663a);
    --_success-tint: var(--motcua-tint-success, #edf7f0);
    --_warning: var(--motcua-color-warning, #8a5300);
    --_warning-tint: var(--motcua-tint-warning, #fff6e5);
    --_error: var(--motcua-color-error, #b3261e);
    --_error-tint: var(--motcua-tint-error, #fdedec);
    --_focus: var(--motcua-color-focus, #ffd54a);
    --_focus-ring: #1a1c1e;
    --_font: var(--motcua-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif);
    --_size: var(--motcua-font-size, max(18px, 1rem));
    --_size-xs: var(--motcua-font-size-xs, calc(var(--_size) * 0.7778));
    --_size-s: var(--motcua-font-size-s, calc(var(--_size) * 0.8889));
    --_size-l: var(--motcua-font-size-l, calc(var(--_size) * 1.2222));
    --_size-xl: var(--motcua-font-size-xl, calc(var(--_size) * 1.5556));
    --_radius: var(--motcua-radius, 6px);
    --_target: var(--motcua-target, 48px);
    --_s1: var(--motcua-space, 4px);
    --_s2: calc(2 * var(--_s1));
    --_s3: calc(3 * var(--_s1));
    --_s4: calc(4 * var(--_s1));
    --_s6: calc(6 * var(--_s1));
    --_s8: calc(8 * var(--_s1));
    --_s12: calc(12 * var(--_s1));
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
      --_line: var(--_text);
    }
  }
  @media print {
    :host {
      --_text: #000;
      --_muted: #000;
      --_surface: #fff;
      --_primary: #000;
      --_line: #777;
      --_size: 11pt;
    }
  }
`;
