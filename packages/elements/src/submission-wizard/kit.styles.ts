/** The kit on screen, and on paper: black on white A4, the place's name on top, a line for the code that comes back. */
import { css } from 'lit';

const screen = css`
  .kit > section,
  .kit .todo {
    margin-block-start: 32px;
  }
  .kit .todo {
    margin-block-start: 24px;
  }
  .kit section > .heading + * {
    margin-block-start: 8px;
  }
  .todo > ol {
    padding-inline-start: 1.4em;
  }
  .todo li + li {
    margin-block-start: 4px;
  }
  .kit-status {
    margin-block-start: 24px;
  }
  .copies dd {
    overflow-wrap: anywhere;
  }
  .copies .change > .button {
    white-space: nowrap;
  }
  .copies .by-hand {
    grid-column: 1 / -1;
    color: var(--_error);
  }
  @media (min-width: 481px) {
    .copies > .row {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) 8.5em;
    }
  }
  .kit-papers {
    list-style: none;
  }
  .kit-papers > li {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .kit section > form {
    margin-block-start: 16px;
  }
  .kit-papers + p {
    margin-block-start: 8px;
  }
  .kit-file {
    display: flex;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .kit-file > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .kit-file > .button {
    flex: none;
  }
`;

const paper = css`
  @media print {
    .main {
      max-inline-size: none;
    }
    .kit {
      font-size: 11pt;
    }
    .kit .heading {
      font-size: 12pt;
    }
    .kit > section,
    .kit .todo {
      margin-block-start: 5mm;
    }
    .kit .heading,
    .kit-papers > li,
    .todo {
      break-after: avoid;
      break-inside: avoid;
    }
    .kit-papers > li {
      padding-block: 2mm;
      break-after: auto;
    }
    .kit-name {
      margin-block: 6mm 0;
      font-size: 13pt;
      text-align: center;
    }
    .kit-name > p + p {
      font-size: 11pt;
    }
    .kit .muted {
      color: #000;
    }
    .portal-code-line {
      display: flex;
      gap: 4mm;
      align-items: baseline;
      margin-block-start: 5mm;
      padding: 3mm 4mm;
      border: 0.5mm solid #000;
    }
    .portal-code-line > dd {
      flex: 1;
      min-block-size: 1.5em;
      border-block-end: 0.3mm dotted #000;
    }
    .print-check {
      margin-block-start: 3mm;
    }
    .copies > .row {
      grid-template-columns: 2fr 3fr;
    }
  }
`;

export const kitStyles = [screen, paper];
