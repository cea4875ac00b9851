import { css } from 'lit';
import { base } from '../common/base.styles.js';
import { inputs } from '../common/field.styles.js';

export const styles = [
  base,
  inputs,
  css`
    .hint {
      margin-block-end: 8px;
    }
    .box {
      display: flex;
      gap: 8px;
      margin-block-start: 8px;
    }
    .box > .input {
      flex: 1;
      min-inline-size: 0;
      margin: 0;
    }
    .box > .button {
      flex: none;
    }
    .input::-webkit-search-cancel-button {
      -webkit-appearance: none;
    }
    .answer {
      min-block-size: 2em;
      margin-block-start: 16px;
    }
    .results {
      list-style: none;
      margin-block-start: 8px;
      border-block-start: 1px solid var(--_line);
    }
    .results > li {
      padding-block: 8px 16px;
      border-block-end: 1px solid var(--_line);
    }
    .results a {
      display: inline-block;
      padding-block: 7px 4px;
      font-size: var(--_size-l);
      font-weight: 700;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
      margin-block-start: 4px;
    }
    @media (max-width: 480px) {
      .box > .button {
        padding-inline: 16px;
      }
    }
    @media print {
      form {
        display: none;
      }
    }
  `,
];
