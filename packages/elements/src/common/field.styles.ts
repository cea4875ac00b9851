/** Form fields: label, hint, input, the problem at a field; then choices, long answers and the summary of problems. */
import { css } from 'lit';

/** One line of text; enough for a search box or a code. */
export const inputs = css`
  .field + .field {
    margin-block-start: var(--_s6);
  }
  .field.invalid {
    padding-inline-start: var(--_s3);
    border-inline-start: 4px solid var(--_error);
  }
  .label {
    display: block;
    padding: 0;
    font-weight: 700;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_size-s);
  }
  .problem {
    display: flex;
    gap: var(--_s2);
    color: var(--_error);
    font-weight: 700;
  }
  .problem > .icon {
    margin-block-start: 0.12em;
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: var(--_s2) 0 0;
    padding: var(--_s2) var(--_s3);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    -webkit-appearance: none;
    appearance: none;
  }
  .input.capitals {
    text-transform: uppercase;
  }
  .input.w5 {
    max-inline-size: 7em;
  }
  .input.w10 {
    max-inline-size: 11em;
  }
  .input.w20 {
    max-inline-size: 20em;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_error);
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;

const choices = css`
  textarea.input {
    min-block-size: 120px;
    resize: vertical;
  }
  .choice {
    display: flex;
    align-items: flex-start;
    position: relative;
    margin-block-start: var(--_s2);
  }
  .choice > input {
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    margin: 10px 10px 10px 6px;
    accent-color: var(--_primary);
    cursor: pointer;
  }
  .choice > label {
    flex: 1;
    padding-block: 10px;
    cursor: pointer;
  }
  .choice-hint {
    margin-inline-start: 44px;
    color: var(--_muted);
    font-size: var(--_size-s);
  }
  .error-summary {
    margin-block-end: var(--_s6);
    padding: var(--_s4);
    border: 3px solid var(--_error);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .error-summary > ul {
    list-style: none;
    margin-block-start: var(--_s2);
  }
  .error-summary a {
    display: inline-block;
    padding-block: var(--_s2);
    color: var(--_error);
    font-weight: 700;
  }
  .error-summary:focus-visible {
    outline: 2px solid var(--_focus-ring);
    box-shadow: 0 0 0 5px var(--_focus);
  }
`;

/**
 * ```html
 * <div class="field invalid">
 *   <label class="label" for="x">Họ và tên</label>
 *   <p class="hint" id="x-hint">Như trong giấy tờ.</p>
 *   <p class="problem" id="x-problem">${icon(alertIcon)} Nhập họ và tên.</p>
 *   <input class="input" id="x" aria-describedby="x-hint x-problem" aria-invalid="true">
 * </div>
 * <fieldset class="field"><legend class="label">…</legend>
 *   <div class="choice"><input type="radio" id="a" name="g"><label for="a">Tôi</label></div>
 *   <p class="choice-hint">…</p>
 * </fieldset>
 * <div class="error-summary" tabindex="-1" role="group" aria-labelledby="t"><h2 class="subheading" id="t">…</h2><ul>…</ul></div>
 * ```
 */
export const fields = [inputs, choices];
