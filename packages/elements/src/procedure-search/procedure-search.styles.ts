import { css } from 'lit';
import { base } from '../common/base.styles.js';
import { inputs } from '../common/field.styles.js';

export const styles = [
  base,
  inputs,
  css`
    .hint {
      margin-block-end: var(--_s2);
    }
    .box {
      display: flex;
      gap: var(--_s2);
      margin-block-start: var(--_s2);
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
      margin-block-start: var(--_s4);
    }
    .results {
      list-style: none;
      margin-block-start: var(--_s2);
      border-block-start: 1px solid var(--_line);
    }
    .results > li {
      padding-block: var(--_s2) var(--_s4);
      border-block-end: 1px solid var(--_line);
    }
    .results a {
      display: inline-block;
      padding-block: 7px var(--_s1);
      font-size: var(--_size-l);
      font-weight: 700;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_s6);
      margin-block-start: var(--_s1);
    }
    @media (max-width: 480px) {
      .box > .button {
        padding-inline: var(--_s4);
      }
    }
    @media print {
      form {
        display: none;
      }
    }
  `,
];
