import { css } from 'lit';
import { base } from '../common/base.styles.js';
import { inputs } from '../common/field.styles.js';

export const styles = [
  base,
  inputs,
  css`
    .rows {
      margin-block-start: var(--_s4);
      border-block-start: 1px solid var(--_line);
      list-style: none;
    }
    .row {
      display: flex;
      gap: var(--_s3);
      padding-block: var(--_s4);
      border-block-end: 1px solid var(--_line);
    }
    .row > .icon {
      inline-size: 28px;
      block-size: 28px;
    }
    .row > div {
      flex: 1;
      min-inline-size: 0;
    }
    .row > div > * + * {
      margin-block-start: var(--_s1);
    }
    .row > div > .actions,
    .row > div > .panel {
      margin-block-start: var(--_s3);
    }
    @media (max-width: 480px) {
      .row > div > .panel {
        margin-inline-start: calc(-28px - var(--_s3));
      }
    }
    .row.success > .icon {
      color: var(--_success);
    }
    .row.warning > .icon {
      color: var(--_warning);
    }
    .row.error > .icon {
      color: var(--_error);
    }
    .row .button.secondary {
      padding-inline: var(--_s4);
    }
    progress {
      display: block;
      inline-size: 100%;
      block-size: 12px;
      accent-color: var(--_primary);
    }
    .panel .problem:empty {
      display: none;
    }
    .panel .actions {
      margin-block-start: var(--_s4);
    }
    .title + *,
    .heading + * {
      margin-block-start: var(--_s3);
    }
    .lead,
    .bring {
      margin-block-start: var(--_s6);
    }
    .bring .notice,
    [role='status'] > .notice {
      margin-block-start: var(--_s3);
    }
    .bring > .hint {
      margin-block-start: var(--_s1);
    }
    .picker {
      position: relative;
      margin-block-start: var(--_s3);
    }
    .picker > input:focus-visible + .button {
      outline: 2px solid var(--_focus-ring);
      box-shadow: 0 0 0 5px var(--_focus);
    }
    .badge {
      display: inline-flex;
      gap: var(--_s2);
      padding-inline: var(--_s3);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_warning-tint);
    }
    .badge > .icon {
      margin-block-start: calc(9px + 0.12em);
      color: var(--_warning);
    }
    .badge > :not(.icon) {
      padding-block: 9px;
    }
  `,
];
