/** Rows of a name and a value: check-your-answers, the facts of a dossier, the account to pay to. */
import { css } from 'lit';

/**
 * ```html
 * <dl class="summary"><div class="row"><dt>Số bản</dt><dd>2</dd><dd class="change"><a href="#">Sửa</a></dd></div></dl>
 * ```
 */
export const summaryList = css`
  .summary {
    border-block-start: 1px solid var(--_line);
  }
  .summary > .row {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    gap: 0 var(--_s4);
    align-items: baseline;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .summary dt {
    font-weight: 700;
  }
  .summary .change {
    text-align: end;
  }
  .summary .change > a,
  .summary .change > .button {
    display: inline-block;
    min-block-size: min(44px, var(--_target));
    padding-block: var(--_s2);
  }
  @media (max-width: 480px) {
    .summary > .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 6px;
    }
    .summary > .row > dt {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .summary .change {
      display: none;
    }
    .summary > .row {
      padding-block: 3px;
      grid-template-columns: 2fr 3fr;
      break-inside: avoid;
    }
  }
`;
