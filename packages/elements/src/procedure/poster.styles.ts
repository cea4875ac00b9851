/** The poster on A4; its code is at least 60 mm wide without the light edge. */
import { css } from 'lit';

export const posterStyles = css`
  .poster {
    text-align: center;
  }
  .poster .letterhead {
    display: block;
    font-size: 14pt;
  }
  .poster .name {
    margin-block: 10mm 2mm;
    font-size: 28pt;
    font-weight: 700;
    line-height: 1.3;
  }
  .poster .qr {
    inline-size: 90mm;
    margin: 0 auto 2mm;
  }
  .poster dl {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 4mm;
    margin-block: 8mm;
  }
  .poster dl > div {
    padding: 3mm;
    border: 0.4mm solid #000;
  }
  .poster dd {
    font-size: 15pt;
    font-weight: 700;
  }
  .poster dd + dd {
    margin-block-start: 2mm;
    font-size: 12pt;
  }
  .poster p {
    font-size: 14pt;
  }
  .poster .address {
    font-size: 10pt;
    overflow-wrap: anywhere;
  }
`;
