/** On paper: one sheet to tick off, with the place's name on top; what only a screen can use stays away. */
import { css } from 'lit';

export const paperStyles = css`
  @media print {
    :host {
      --_size: 10pt;
      max-inline-size: none;
      line-height: 1.3;
    }
    .letterhead .qr {
      float: inline-end;
      inline-size: 26mm;
      margin: -2mm -2mm 0 4mm;
    }
    .title {
      margin-block-start: 3mm;
      font-size: 16pt;
      line-height: 1.2;
    }
    .heading,
    .answers dd {
      font-size: 11pt;
    }
    .answers .where {
      font-size: 9pt;
    }
    .answers {
      clear: both;
      grid-template-columns: 2fr 3fr 4fr;
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
    .answers .icon,
    .summary .icon {
      display: none;
    }
    section,
    .choices,
    section .subheading {
      margin-block-start: 2mm;
    }
    section > * + * {
      margin-block-start: 1mm;
    }
    .heading,
    .subheading {
      break-after: avoid;
    }
    .choices {
      display: flex;
      gap: 2mm;
    }
    .choices .pick > input {
      display: none;
    }
    .pick {
      gap: 2mm;
      min-block-size: 0;
      padding-block: 0;
    }
    .pick > input {
      inline-size: 3.5mm;
      block-size: 3.5mm;
      margin-block-start: 0.4mm;
      accent-color: #000;
    }
    .papers > li {
      padding-block: 0.8mm;
      break-inside: avoid;
    }
    .about {
      padding: 0 0 0 5.5mm;
    }
    .about > p {
      display: inline;
    }
    .about > p + p::before {
      content: '· ';
    }
    .summary > .row {
      grid-template-columns: 1fr 4fr;
      padding-block: 0.5mm;
    }
  }
`;
