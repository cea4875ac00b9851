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
      margin-block-start: var(--_s6);
    }
    .groups {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 7em), 1fr));
      gap: var(--_s2);
      list-style: none;
      margin-block-start: var(--_s2);
    }
    .groups > li {
      display: grid;
    }
    .group {
      /* Not inherited inside of details, where the browser's own box stands between. */
      box-sizing: border-box;
      /* Names of one line and of two begin at one height. */
      display: flex;
      align-items: flex-start;
      min-block-size: var(--_target);
      padding: var(--_s2) var(--_s3);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: inherit;
      font: inherit;
      line-height: 1.35;
      text-align: start;
      cursor: pointer;
      -webkit-appearance: none;
      appearance: none;
    }
    /* Room for a number of three digits, so that nothing moves when it comes. */
    .how-many {
      display: inline-block;
      min-inline-size: 2.5em;
    }
    .room {
      block-size: calc(1.5em + 18px);
      margin-block-start: var(--_s4);
    }
    .ask {
      margin-block-start: var(--_s4);
    }
    .group:hover {
      background: var(--_shade);
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
