/** The slip on paper: black on white A4, the place's name on top, mã nộp to be read at arm's length, no navigation. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    :host {
      max-inline-size: none;
    }
    .slip {
      max-inline-size: none;
    }
    .letterhead {
      padding-block-end: 4mm;
      border-block-end: 0.5mm solid #000;
    }
    .receipt-name {
      margin-block: 8mm 0;
      font-size: 16pt;
      text-align: center;
    }
    .keys {
      flex-wrap: nowrap;
      justify-content: space-between;
      margin-block-start: 6mm;
      padding: 6mm;
      border: 0.5mm solid #000;
      break-inside: avoid;
    }
    .keys > figure {
      flex: none;
    }
    .keys .qr {
      inline-size: 36mm;
    }
    .keys figcaption {
      text-align: center;
    }
    .big {
      font-size: 24pt;
    }
    .slip > .qr-or {
      margin-block-start: 3mm;
    }
    .slip-rows,
    .slip > .stack,
    .ask {
      margin-block-start: 8mm;
    }
    .slip-rows > .row {
      grid-template-columns: 1fr 4fr;
    }
    .ask {
      break-inside: avoid;
    }
  }
`;
