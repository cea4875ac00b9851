/** On paper: one sheet to tick off, with the place's name on top; what only a screen can use stays away. */
import { css } from 'lit';

export const paperStyles = css`
  @media print {
    :host {
      max-inline-size: none;
      font-size: 10.5pt;
      line-height: 1.35;
    }
    .letterhead {
      display: flex;
      justify-content: space-between;
      gap: 6mm;
      padding-block-end: 2mm;
      border-block-end: 0.4mm solid #000;
    }
    .letterhead .qr {
      flex: none;
      inline-size: 25mm;
    }
    .title {
      margin-block-start: 3mm;
      font-size: 16pt;
    }
    .heading,
    .answers dd {
      font-size: 12pt;
    }
    .answers {
      grid-template-columns: repeat(3, 1fr);
      margin-block-start: 3mm;
    }
    .answers > div {
      padding: 1mm 2mm;
      border-color: #000;
      background: none;
    }
    .answers button {
      text-decoration: none;
    }
    .answers .icon {
      display: none;
    }
    section,
    .choices,
    section .subheading {
      margin-block-start: 2.5mm;
    }
    .choices {
      display: flex;
      gap: 2mm;
    }
    .pick {
      min-block-size: 0;
      padding-block: 0.5mm;
    }
    .choices .pick > input {
      display: none;
    }
    .pick > input {
      inline-size: 4mm;
      block-size: 4mm;
      margin-block-start: 0.3mm;
      accent-color: #000;
    }
    .papers > li {
      padding-block: 0.5mm;
      break-inside: avoid;
    }
    .about {
      padding: 0 0 0 calc(4mm + var(--_s3));
    }
  }
`;
