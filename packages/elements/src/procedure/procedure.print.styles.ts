/** On paper: one sheet to tick off, with the place's name on top; what only a screen can use stays away. */
import { css } from 'lit';

export const paperStyles = css`
  @media print {
    :host {
      --_size: 9.75pt;
      max-inline-size: none;
      line-height: 1.25;
    }
    .letterhead .qr {
      float: right;
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
      flex-wrap: nowrap;
      margin-block-start: 3mm;
    }
    .answers > div {
      flex-basis: auto;
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
    .gap,
    .validity,
    section .subheading {
      margin-block-start: 2mm;
    }
    .plain > li + li {
      margin-block-start: 0;
    }
    .validity > .notice {
      padding: 1mm 2mm;
    }
    section > * + *,
    section > [aria-live] > * + * {
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
      min-block-size: 0;
      padding-block: 0;
    }
    /* A paper is one paragraph with its box in the margin. */
    .papers > li {
      padding: 0.6mm 0 0.6mm 5.5mm;
      break-inside: avoid;
    }
    .papers .pick,
    .about,
    .about > p {
      display: inline;
      padding: 0;
    }
    .papers input {
      float: left;
      inline-size: 3.5mm;
      block-size: 3.5mm;
      margin: 0.4mm 0 0 -5.5mm;
      accent-color: #000;
    }
    .about > p::before {
      content: '· ';
    }
    .long .legal {
      display: none;
    }
    .long .cases {
      columns: 2;
      column-gap: 6mm;
    }
    .long .papers {
      font-size: 9pt;
      line-height: 1.2;
    }
    .long .papers > li {
      padding-block: 0.4mm;
    }
    /* With the heading above. */
    .papers {
      break-before: avoid;
    }
    .case + .case {
      margin-block-start: 2mm;
    }
    /* The name of a case and of the first duty in it are one line. */
    .case > .subheading {
      display: inline;
    }
    .case > .subheading + .subheading::before {
      content: ' · ';
    }
  }
`;
