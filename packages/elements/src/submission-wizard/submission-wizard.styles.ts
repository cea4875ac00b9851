/** The wizard on screen: one column of questions, a calm note beside it where there is room. */
import { css } from 'lit';
import { base } from '../common/base.styles.js';
import { fields } from '../common/field.styles.js';
import { summaryList } from '../common/summary-list.styles.js';
import { answering } from './answers.styles.js';

const screen = css`
  :host {
    --_column: var(--motcua-width, 36em);
    max-inline-size: calc(var(--_column) + 21em);
    scroll-margin-block-start: 16px;
  }
  .layout {
    container-type: inline-size;
  }
  .main,
  :host > * > .notice,
  :host > * > .stack,
  .waiting,
  .slip {
    max-inline-size: var(--_column);
  }
  .side {
    margin-block-start: 32px;
  }
  @container (min-width: 48em) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 36em) minmax(14em, 18em);
      gap: 48px;
      align-items: start;
    }
    .side {
      margin-block-start: 0;
    }
    .note + .side-fee {
      padding-inline: 16px;
    }
  }
  .title {
    line-height: 1.35;
  }
  .title + * {
    margin-block-start: 12px;
  }
  @media (max-width: 480px) {
    .title {
      font-size: var(--_size-l);
    }
  }
  .subject {
    margin-block-end: 16px;
  }
  .progress {
    display: block;
    margin-block-end: 4px;
    font-weight: 400;
    line-height: 1.5;
  }
  .title ~ form {
    margin-block-start: 24px;
  }
  /* A legend sits on its fieldset's edge unless it floats; the red edge of a problem would begin in its middle. */
  fieldset > .label {
    float: left;
    inline-size: 100%;
  }
  fieldset > .label + * {
    clear: both;
  }
  fieldset > .label + .choice {
    margin: 0;
    padding-block-start: 8px;
  }
  .why > summary {
    display: inline-block;
    padding-block: 9px;
    font-size: var(--_size-s);
  }
  .hint + .choice,
  .problem + .choice {
    margin-block-start: 12px;
  }
`;

const asking = css`
  .count {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
  }
  .count > .input {
    margin: 0;
    text-align: center;
  }
  .step {
    inline-size: 48px;
    padding: 0;
    font-size: var(--_size-l);
  }
  .count-result {
    min-block-size: 1.5em;
    margin-block-start: 4px;
    font-weight: 700;
  }
  .files {
    margin-block-start: 8px;
    list-style: none;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .thumbnail {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_shade);
  }
  .thumbnail > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .file-name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .file-name > span {
    display: block;
  }
  .picker {
    position: relative;
    margin-block-start: 12px;
  }
  .picker > input:focus-visible + .button {
    outline: 2px solid var(--_focus-ring);
    box-shadow: 0 0 0 5px var(--_focus);
  }
  .picker > .button {
    max-inline-size: 100%;
  }
  .not-saved {
    margin-block-start: 24px;
    padding: 12px 16px;
    border: 2px solid var(--_warning);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
    background: var(--_warning-tint);
  }
  .note {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_shade);
  }
  .note > * + * {
    margin-block-start: 8px;
  }
  .resume-code {
    font-size: var(--_size-l);
    letter-spacing: normal;
  }
  .saved.failed {
    color: var(--_error);
    font-weight: 700;
  }
  .side-fee {
    margin-block-start: 16px;
  }
`;

export const styles = [base, fields, summaryList, screen, asking, answering];
