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
      gap: var(--_s2);
      margin-block: var(--_s6);
    }
    .answers > div {
      padding: var(--_s3) var(--_s4);
      /* Seen where forced colours or a theme without tints take the background away. */
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_shade);
    }
    .answers dt {
      display: flex;
      gap: var(--_s2);
      align-items: center;
      color: var(--_muted);
    }
    .answers dd {
      font-size: var(--_size-l);
      font-weight: 700;
    }
    .answers dd > p + p:not(.where) {
      margin-block-start: var(--_s1);
    }
    .answers .where {
      color: var(--_muted);
      font-size: var(--_size-s);
      font-weight: 400;
    }
    section {
      margin-block-start: var(--_s8);
    }
    section > * + * {
      margin-block-start: var(--_s2);
    }
    .papers {
      list-style: none;
    }
    .papers > li {
      padding-block: var(--_s3);
      border-block-end: 1px solid var(--_line);
    }
    .papers > li:first-child {
      border-block-start: 1px solid var(--_line);
    }
    section > .subheading,
    .case > * + .subheading,
    .case > div > * + .subheading {
      margin-block-start: var(--_s4);
    }
    section > div.case {
      margin-block-start: var(--_s6);
    }
    .case > * + *,
    .case > div > * + * {
      margin-block-start: var(--_s2);
    }
    .case > .subheading ~ .subheading,
    .case > div > .subheading {
      color: var(--_muted);
    }
    .validity {
      margin-block-start: var(--_s2);
    }
    .related {
      padding-inline-start: 1.2em;
    }
    .related > li + li {
      margin-block-start: var(--_s2);
    }
    .legal {
      padding-inline-start: 1.2em;
    }
    .answers + .filing,
    .filing + section {
      margin-block-start: var(--_s6);
    }
    @media print {
      .answers > div {
        border: 1px solid #000;
        break-inside: avoid;
      }
      .papers > li {
        break-inside: avoid;
        padding-block: var(--_s1);
      }
      section {
        margin-block-start: var(--_s4);
      }
    }
  `,
];
