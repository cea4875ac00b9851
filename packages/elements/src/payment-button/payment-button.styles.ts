import { css } from 'lit';
import { base } from '../common/base.styles.js';
import { inputs } from '../common/field.styles.js';
import { qrStyles } from '../common/qr-code.js';
import { summaryList } from '../common/summary-list.styles.js';

export const styles = [
  base,
  inputs,
  summaryList,
  qrStyles,
  css`
    .way-out {
      margin-block-start: var(--_s8);
    }
    .way-out > .small {
      margin-block-start: var(--_s2);
    }
    .amount {
      margin-block-start: 0;
      font-size: var(--_size-xl);
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .transfer {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_s4) var(--_s8);
      align-items: flex-start;
    }
    .transfer > figure {
      flex: 0 1 260px;
    }
    figcaption,
    .transfer .summary {
      margin-block-start: var(--_s2);
    }
    .transfer > div {
      flex: 1 1 15em;
    }
    .summary > .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: var(--_s2);
      align-items: center;
    }
    .summary > .row > dt {
      grid-column: 1;
      color: var(--_muted);
      font-size: var(--_size-s);
      font-weight: 400;
    }
    .summary > .row > dd {
      grid-column: 1;
    }
    .summary > .row > .change {
      grid-area: 1 / 2 / 3;
    }
    .summary .value {
      font-weight: 700;
      overflow-wrap: anywhere;
    }
    .summary .button.secondary {
      min-block-size: 44px;
      padding: var(--_s1) var(--_s3);
      font-weight: 400;
    }
  `,
];
