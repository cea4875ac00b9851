/** Answers given: check-your-answers, and on the way. */
import { css } from 'lit';

export const answering = css`
  .review-step {
    margin-block-start: var(--_s8);
  }
  .review-step > .summary {
    margin-block-start: var(--_s2);
  }
  .review-end {
    margin-block-start: var(--_s8);
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
  }
  .steps {
    list-style: none;
  }
  .steps > li {
    display: flex;
    gap: var(--_s3);
    padding-block: var(--_s2);
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
    margin-block-start: var(--_s2);
    accent-color: var(--_primary);
  }
  .bytes {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
`;
