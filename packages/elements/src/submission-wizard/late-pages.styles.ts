/** The slip on screen, and the pages that most people never see. They come with their pages, for the wizard's own root. */
import { css } from 'lit';
import { qrStyles } from '../common/qr-code.js';
import { kitStyles } from './kit.styles.js';
import { printStyles } from './slip.print.styles.js';

const screen = css`
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
  .earlier {
    margin-block-start: 16px;
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
    margin-block-start: 8px;
    padding-inline-start: 1.4em;
  }
  .next > p,
  .ask > .contact {
    margin-block-start: 8px;
  }
  .slip > .small {
    margin-block-start: 24px;
  }
  @media (min-width: 481px) {
    .slip-rows > .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
    }
  }
  .other-way {
    margin-block-start: 32px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
`;

export const styles = [qrStyles, screen, printStyles, ...kitStyles];
