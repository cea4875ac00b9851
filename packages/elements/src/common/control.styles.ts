/** Buttons, rows of them, details, and the ring around what has the focus. */
import { css } from 'lit';

export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_s2);
    min-block-size: var(--_target);
    min-inline-size: 44px;
    margin: 0;
    padding: var(--_s2) var(--_s6);
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--_primary);
    color: var(--_on-primary);
    font: inherit;
    font-weight: 700;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    -webkit-appearance: none;
    appearance: none;
  }
  .button:hover {
    box-shadow: inset 0 0 0 99px rgb(0 0 0 / 14%);
  }
  .button:active {
    box-shadow: inset 0 0 0 99px rgb(0 0 0 / 26%);
  }
  .button.secondary {
    background: var(--_surface);
    border-color: var(--_border);
    color: var(--_text);
  }
  .button.secondary:hover,
  .button.quiet:hover {
    box-shadow: none;
    background: var(--_shade);
  }
  .button.quiet {
    padding-inline: 0;
    background: none;
    color: var(--_primary);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s4);
  }
  * + .actions {
    margin-block-start: var(--_s6);
  }
  .heading + .actions {
    margin-block-start: var(--_s3);
  }
  @media (max-width: 480px) {
    .actions > .button:not(.quiet),
    .actions > form,
    .actions > form > .button {
      inline-size: 100%;
    }
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus-ring);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--_focus);
  }
  a:focus-visible:not(.button),
  .button.quiet:focus-visible,
  summary:focus-visible {
    background: var(--_focus);
    color: var(--_focus-ring);
    box-shadow: none;
    text-decoration: none;
    border-radius: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
    box-shadow: none;
  }
  details > summary {
    display: list-item;
    padding-block: 9px;
    color: var(--_primary);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  details > :not(summary) {
    margin-inline-start: 2px;
    padding: var(--_s1) 0 var(--_s1) var(--_s4);
    border-inline-start: 4px solid var(--_line);
  }
`;
