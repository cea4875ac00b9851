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
    margin-block-start: var(--_s2);
  }
  .contact {
    font-style: normal;
  }
  .arrived {
    display: flex;
    align-items: center;
    gap: var(--_s3);
  }
  .arrived > .icon {
    inline-size: 40px;
    block-size: 40px;
    padding: var(--_s2);
    border-radius: 50%;
    background: var(--_success);
    color: var(--_surface);
    stroke-width: 3;
  }
  .receipt-name {
    margin-block-start: var(--_s2);
    font-weight: 700;
  }
  .earlier {
    margin-block-start: var(--_s4);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s4) var(--_s8);
    align-items: center;
    margin-block-start: var(--_s4);
    padding: var(--_s4);
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
    margin-block-start: var(--_s3);
  }
  .big {
    font-size: var(--_size-xl);
    line-height: 1.3;
  }
  .keep,
  .slip-rows,
  .next,
  .ask {
    margin-block-start: var(--_s6);
  }
  .next > ol {
    margin-block-start: var(--_s2);
    padding-inline-start: 1.4em;
  }
  .next > p,
  .ask > .contact {
    margin-block-start: var(--_s2);
  }
  .slip > .small {
    margin-block-start: var(--_s6);
  }
  @media (min-width: 481px) {
    .slip-rows > .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);
    }
  }
  .other-way {
    margin-block-start: var(--_s8);
    padding-block-start: var(--_s6);
    border-block-start: 1px solid var(--_line);
  }
`;

export const styles = [qrStyles, screen, printStyles, ...kitStyles];
