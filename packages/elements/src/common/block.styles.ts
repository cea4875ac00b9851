/** Insets, notices, skeletons, what only a screen or only paper shows, forced colours. */
import { css } from 'lit';

export const blocks = css`
  .inset {
    padding: var(--_s2) 0 var(--_s2) var(--_s4);
    border-inline-start: 4px solid var(--_border);
  }
  .notice {
    display: flex;
    gap: var(--_s3);
    padding: var(--_s4);
    border: 2px solid var(--_border);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
    background: var(--_shade);
  }
  .notice > .icon {
    margin-block-start: 0.12em;
  }
  .notice > div {
    flex: 1;
    min-inline-size: 0;
  }
  .notice > div > * + * {
    margin-block-start: var(--_s2);
  }
  .notice ::slotted(*) {
    margin-block: var(--_s2) 0 !important;
  }
  .notice ::slotted(h1),
  .notice ::slotted(h2) {
    display: none;
  }
  .notice.success {
    border-color: var(--_success);
    background: var(--_success-tint);
  }
  .notice.success > .icon {
    color: var(--_success);
  }
  .notice.warning {
    border-color: var(--_warning);
    background: var(--_warning-tint);
  }
  .notice.warning > .icon {
    color: var(--_warning);
  }
  .notice.error {
    border-color: var(--_error);
    background: var(--_error-tint);
  }
  .notice.error > .icon {
    color: var(--_error);
  }
  .notice .button.secondary,
  .notice .button.secondary:hover {
    background: var(--_surface);
  }
  .skeleton {
    block-size: 1em;
    margin-block: 0.5em;
    border-radius: 3px;
    background: var(--_line);
    opacity: 0.7;
  }
  .skeleton.short {
    inline-size: 45%;
  }
  .skeleton.tall {
    block-size: 48px;
  }
  .waiting > p {
    visibility: hidden;
    animation: motcua-show 1ms 2s forwards;
  }
  .waiting > p + p {
    animation-delay: 10s;
  }
  @keyframes motcua-show {
    to {
      visibility: visible;
    }
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .print-only {
    display: none;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    :focus-visible,
    a:focus-visible:not(.button) {
      outline: 3px solid Highlight;
      outline-offset: 2px;
    }
    .button.quiet {
      border-color: Canvas;
    }
    .icon {
      color: inherit !important;
      background: none !important;
    }
    .skeleton {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .screen-only,
    .button,
    .skeleton {
      display: none !important;
    }
    .print-only {
      display: revert;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    .notice {
      border-width: 1px;
      break-inside: avoid;
    }
  }
`;
