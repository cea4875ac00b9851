/** The poster on A4, made to be read from two metres: what matters is 20 pt and more, unless it is long. Its code is at
 * least 60 mm wide without the light edge. */
import { css } from 'lit';

export const posterStyles = css`
  .poster {
    text-align: center;
  }
  .poster .letterhead {
    display: block;
    font-size: 16pt;
  }
  .poster .name {
    margin-block: 4mm 1mm;
    font-size: 32pt;
    font-weight: 700;
    line-height: 1.25;
  }
  .poster .qr {
    inline-size: 86mm;
    margin: 1mm auto;
  }
  .poster .scan {
    font-size: 20pt;
    font-weight: 700;
    line-height: 1.3;
  }
  .poster dl {
    margin-block: 4mm;
    border-block-end: 0.4mm solid #000;
    text-align: start;
  }
  .poster dl > div {
    display: grid;
    grid-template-columns: 46mm 1fr;
    align-items: baseline;
    padding-block: 1.5mm;
    border-block-start: 0.4mm solid #000;
  }
  .poster dt {
    font-size: 16pt;
  }
  .poster dd {
    grid-column: 2;
    font-size: 20pt;
    font-weight: 700;
    line-height: 1.25;
  }
  /* Several amounts with what they are for. */
  .poster .much {
    font-size: 16pt;
  }
  .poster p {
    font-size: 14pt;
    line-height: 1.3;
  }
  .poster .address {
    margin-block-start: 2mm;
    font-size: 11pt;
    overflow-wrap: anywhere;
  }
`;
