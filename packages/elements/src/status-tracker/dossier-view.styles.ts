import { css } from 'lit';
import { qrStyles } from '../common/qr-code.js';
import { summaryList } from '../common/summary-list.styles.js';

/** Comes with the view: an element that shows only its form does without. */
export const dossierStyles = [
  summaryList,
  qrStyles,
  css`
    .status > .icon {
      inline-size: 2.2em;
      block-size: 2.2em;
      margin: 0;
    }
    .freshness {
      margin-block-start: var(--_s2);
      color: var(--_muted);
    }
    section {
      margin-block-start: var(--_s8);
    }
    section + .inset {
      margin-block-start: var(--_s6);
    }
    section > .actions {
      margin-block-start: var(--_s4);
    }
    section > * + * {
      margin-block-start: var(--_s2);
    }
    .timeline {
      list-style: none;
    }
    .timeline > li {
      position: relative;
      display: flex;
      gap: var(--_s3);
      padding-block: var(--_s2) var(--_s4);
    }
    .timeline > li > .icon {
      position: relative;
      inline-size: 34px;
      block-size: 34px;
      padding: 5px;
      border: 2px solid;
      border-radius: 50%;
      background: var(--_surface);
    }
    @media (forced-colors: active) {
      .timeline > li > .icon {
        background: Canvas;
      }
    }
    .timeline > li > div {
      padding-block-start: 3px;
    }
    .timeline > li:not(:last-child)::before {
      content: '';
      position: absolute;
      inset: 8px auto -8px 16px;
      inline-size: 2px;
      background: var(--_line);
    }
    .timeline > .success > .icon {
      color: var(--_success);
    }
    .timeline > .warning > .icon {
      color: var(--_warning);
    }
    .timeline > .error > .icon {
      color: var(--_error);
    }
    .capitals {
      text-transform: uppercase;
    }
    .input.capitals::placeholder {
      text-transform: none;
    }
    .slip > header,
    .signatures {
      display: flex;
      justify-content: space-between;
      gap: var(--_s6);
      text-align: center;
    }
    .slip > header > p,
    .signatures > p {
      flex: 1;
    }
    .slip-title {
      margin-block: 10mm 6mm;
      font-size: 15pt;
      font-weight: 700;
      text-align: center;
    }
    .slip-body {
      display: flex;
      gap: 8mm;
      align-items: flex-start;
      margin-block-end: 6mm;
    }
    .slip-body > .summary {
      flex: 1;
    }
    .slip-body > figure {
      inline-size: 40mm;
      text-align: center;
    }
    .slip > p + p {
      margin-block-start: 3mm;
    }
    .signatures {
      margin-block: 8mm 24mm;
    }
    @media print {
      :host {
        max-inline-size: none;
      }
      .slip-body .row {
        grid-template-columns: 44mm 1fr;
      }
      .slip header {
        font-size: 10pt;
      }
    }
  `,
];
