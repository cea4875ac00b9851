import { css } from 'lit';
import { base } from '../common/base.styles.js';
import { summaryList } from '../common/summary-list.styles.js';
import { paperStyles } from './procedure.print.styles.js';

const screen = css`
  .answers,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }
  .answers > div,
  .ways > div {
    flex: 1 1 10.5em;
  }
  .answers,
  .gap,
  .filing,
  .together,
  .validity {
    margin-block-start: var(--_s6);
  }
  .answers + p {
    margin-block-start: var(--_s2);
  }
  .answers > div,
  .ways > div,
  .together {
    position: relative;
    padding: var(--_s3) var(--_s4);
    /* Seen where forced colours or a theme without tints take the background away. */
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .answers > div,
  .together {
    background: var(--_shade);
  }
  .together {
    border-inline-start: 6px solid var(--_success);
  }
  .answers dt {
    display: flex;
    gap: var(--_s2);
    align-items: center;
    color: var(--_muted);
  }
  .answers button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  /* The whole answer is pressed. */
  .answers button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .answers dd {
    font-size: var(--_size-l);
    font-weight: 700;
  }
  .answers dd > p + p:not(.where) {
    margin-block-start: var(--_s1);
  }
  .where {
    color: var(--_muted);
    font-size: var(--_size-s);
    font-weight: 400;
  }
  .ways .icon {
    color: var(--_muted);
  }
  .badge {
    color: var(--_success);
    font-weight: 700;
  }
  section {
    margin-block-start: var(--_s8);
  }
  section > * + *,
  section > [aria-live] > * + *,
  .case > * + *,
  .together > * + * {
    margin-block-start: var(--_s2);
  }
  section .subheading,
  .choices {
    margin-block-start: var(--_s4);
  }
  .ways .subheading {
    margin-block-start: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .channel {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_s6);
  }
  .pick {
    display: flex;
    gap: var(--_s3);
    min-block-size: 44px;
    padding-block: var(--_s2);
    cursor: pointer;
  }
  .pick > input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 2px 0 0;
    accent-color: var(--_primary);
    cursor: inherit;
  }
  .papers {
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }
  .papers > li {
    padding-block: var(--_s1);
    border-block-end: 1px solid var(--_line);
  }
  .about {
    padding: 0 0 var(--_s2) calc(24px + var(--_s3));
  }
  .plain,
  .steps {
    padding-inline-start: 1.2em;
  }
  .plain > li + li,
  .steps > li + li {
    margin-block-start: var(--_s2);
  }
  .steps {
    white-space: pre-line;
  }
  audio {
    display: block;
    inline-size: 100%;
  }
  .handouts {
    margin-block-start: var(--_s6);
  }
  .handouts p {
    margin-block-start: var(--_s2);
  }
  .address {
    overflow-wrap: anywhere;
    user-select: all;
  }
`;

export const styles = [base, summaryList, screen, paperStyles];
