import { css } from 'lit';
import { base } from '../common/base.styles.js';
import { summaryList } from '../common/summary-list.styles.js';

export const styles = [
  base,
  summaryList,
  css`
    .answers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5em), 1fr));
      gap: 8px;
      margin-block: 24px;
    }
    .answers > div {
      padding: 12px 16px;
      border-radius: var(--_radius);
      background: var(--_shade);
    }
    .answers dt {
      color: var(--_muted);
    }
    .answers dd {
      font-size: var(--_size-l);
      font-weight: 700;
    }
    .answers dd > p + p:not(.where) {
      margin-block-start: 4px;
    }
    .answers .where {
      color: var(--_muted);
      font-size: var(--_size-s);
      font-weight: 400;
    }
    section {
      margin-block-start: 32px;
    }
    section > * + * {
      margin-block-start: 8px;
    }
    .papers {
      list-style: none;
    }
    .papers > li {
      padding-block: 12px;
      border-block-end: 1px solid var(--_line);
    }
    .papers > li:first-child {
      border-block-start: 1px solid var(--_line);
    }
    section > .subheading,
    .case > * + .subheading,
    .case > div > * + .subheading {
      margin-block-start: 16px;
    }
    section > div.case {
      margin-block-start: 24px;
    }
    .case > * + *,
    .case > div > * + * {
      margin-block-start: 8px;
    }
    .case > .subheading ~ .subheading,
    .case > div > .subheading {
      color: var(--_muted);
    }
    .validity {
      margin-block-start: 8px;
    }
    .related {
      padding-inline-start: 1.2em;
    }
    .related > li + li {
      margin-block-start: 8px;
    }
    .legal {
      padding-inline-start: 1.2em;
    }
    .answers + .filing,
    .filing + section {
      margin-block-start: 24px;
    }
    @media print {
      .answers > div {
        border: 1px solid #000;
        break-inside: avoid;
      }
      .papers > li {
        break-inside: avoid;
        padding-block: 4px;
      }
      section {
        margin-block-start: 16px;
      }
    }
  `,
];
