/** Answers given: check-your-answers, on the way, the slip on screen, and the pages around them. */
import { css } from 'lit';

export const answering = css`
  .review-step {
    margin-block-start: 32px;
  }
  .review-step > .summary,
  .next > ol {
    margin-block-start: 8px;
  }
  .review-end {
    margin-block-start: 32px;
  }
  .summary dd {
    overflow-wrap: anywhere;
  }
  .summary .long {
    font-weight: 400;
  }
  .file-size {
    white-space: nowrap;
  }
  @media (min-width: 481px) {
    .summary > .row {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) 3.5em;
    }
    .slip-rows > .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
    }
  }
  .papers {
    padding-inline-start: 1.2em;
  }
  .papers > li + li,
  .next li + li {
    margin-block-start: 8px;
  }
  .contact {
    font-style: normal;
  }
  .steps {
    list-style: none;
  }
  .steps > li {
    display: flex;
    gap: 12px;
    padding-block: 8px;
  }
  .steps > li > .icon {
    margin-block-start: 0.12em;
  }
  .steps > .done > .icon {
    color: var(--_success);
  }
  .steps > .later {
    color: var(--_muted);
  }
  .steps > .now {
    font-weight: 700;
  }
  .steps > li > span {
    flex: 1;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 12px;
    margin-block-start: 8px;
    accent-color: var(--_primary);
  }
  .bytes {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .arrived {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .arrived > .icon {
    inline-size: 40px;
    block-size: 40px;
    padding: 8px;
    border-radius: 50%;
    background: var(--_success);
    color: var(--_surface);
    stroke-width: 3;
  }
  .receipt-name {
    margin-block-start: 8px;
    font-weight: 700;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 32px;
    align-items: center;
    margin-block-start: 16px;
    padding: 16px;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
  }
  .keys > dl {
    flex: 1 1 12em;
  }
  .keys > figure {
    flex: 0 1 180px;
  }
  .keys dd + dt {
    margin-block-start: 12px;
  }
  .big {
    font-size: var(--_size-xl);
    line-height: 1.3;
  }
  .keep,
  .slip-rows,
  .next,
  .ask {
    margin-block-start: 24px;
  }
  .next > ol {
    padding-inline-start: 1.4em;
  }
  .next > p,
  .ask > .contact {
    margin-block-start: 8px;
  }
  .slip > .small {
    margin-block-start: 24px;
  }
`;
