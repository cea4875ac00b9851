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
    scroll-margin-block-start: var(--_s4);
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
    margin-block-start: var(--_s8);
  }
  @container (min-width: 48em) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 36em) minmax(14em, 18em);
      gap: var(--_s12);
      align-items: start;
    }
    .side {
      margin-block-start: 0;
    }
    .note + .side-fee {
      padding-inline: var(--_s4);
    }
  }
  .title + * {
    margin-block-start: var(--_s3);
  }
  @media (max-width: 480px) {
    .title {
      font-size: var(--_size-l);
    }
  }
  .subject {
    margin-block-end: var(--_s4);
  }
  .progress {
    display: block;
    margin-block-end: var(--_s1);
    font-weight: 400;
    line-height: 1.5;
  }
  .title ~ form {
    margin-block-start: var(--_s6);
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
    padding-block-start: var(--_s2);
  }
  .why > summary {
    display: inline-block;
    padding-block: 9px;
    font-size: var(--_size-s);
  }
  .hint + .choice,
  .problem + .choice {
    margin-block-start: var(--_s3);
  }
`;

const asking = css`
  .count {
    display: flex;
    gap: var(--_s2);
    margin-block-start: var(--_s2);
  }
  .count > .input {
    margin: 0;
    text-align: center;
  }
  .step {
    inline-size: var(--_target);
    padding: 0;
    font-size: var(--_size-l);
  }
  .count-result {
    min-block-size: 1.5em;
    margin-block-start: var(--_s1);
    font-weight: 700;
  }
  .files {
    margin-block-start: var(--_s2);
    list-style: none;
  }
  .file {
    display: flex;
    align-items: center;
    gap: var(--_s3);
    padding-block: var(--_s2);
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
    margin-block-start: var(--_s3);
  }
  .picker > input:focus-visible + .button {
    outline: 2px solid var(--_focus-ring);
    box-shadow: 0 0 0 5px var(--_focus);
  }
  .picker > .button {
    max-inline-size: 100%;
  }
  .not-saved {
    margin-block-start: var(--_s6);
    padding: var(--_s3) var(--_s4);
    border: 2px solid var(--_warning);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
    background: var(--_warning-tint);
  }
  .note {
    padding: var(--_s4);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_shade);
  }
  .note > * + * {
    margin-block-start: var(--_s2);
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
    margin-block-start: var(--_s4);
  }
`;

export const styles = [base, fields, summaryList, screen, asking, answering];
