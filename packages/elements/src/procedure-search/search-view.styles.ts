import { css } from 'lit';

/** Comes with the view: the box does without. */
export const searchViewStyles = [
  css`
    .answer > * + .groups,
    .answer > * + .count,
    .count + .stack {
      margin-block-start: var(--_s2);
    }
    .answer > .notice + .count,
    .answer > .fields {
      margin-block-start: var(--_s4);
    }
    .fields > .groups {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    }
    .filters + .subheading,
    .results + .subheading {
      margin-block-start: var(--_s6);
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
      line-height: 1.35;
    }
    .results .long {
      font-size: inherit;
      font-weight: 600;
    }
    .results a > mark {
      text-decoration: inherit;
    }
    mark {
      border-radius: 2px;
      background: var(--_warning-tint);
      color: inherit;
    }
    a:focus-visible > mark,
    .legal mark {
      background: none;
      color: inherit;
    }
    .legal mark {
      font-weight: 700;
    }
    .legal {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_s6);
      margin-block-start: var(--_s1);
    }
    .badges {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_s1) var(--_s2);
      list-style: none;
      margin-block-start: var(--_s2);
    }
    .badges > li {
      padding: 2px var(--_s2);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_shade);
      font-size: var(--_size-s);
    }
    .filters {
      margin-block: var(--_s3);
    }
    .filters > div {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--_s2) var(--_s4);
    }
    .filters .fold {
      display: none;
    }
    .filter {
      flex: 1 1 9em;
      min-inline-size: 0;
      max-inline-size: 22em;
      font-size: var(--_size-s);
    }
    .select {
      position: relative;
      display: block;
    }
    .select > .input {
      margin: 0;
      padding-inline-end: 2em;
      text-overflow: ellipsis;
    }
    .select::after {
      position: absolute;
      inset-block-start: 50%;
      inset-inline-end: var(--_s4);
      inline-size: 0.45em;
      block-size: 0.45em;
      border: solid currentColor;
      border-width: 0 2px 2px 0;
      translate: 0 -70%;
      rotate: 45deg;
      content: '';
      pointer-events: none;
    }
    .recent {
      margin-block-end: var(--_s6);
    }
    .recent > ul {
      list-style: none;
    }
    .recent .button,
    .back > .button {
      border-inline-width: 0;
      justify-content: start;
      text-align: start;
    }
    .recent a {
      display: inline-block;
      padding-block: 9px;
    }
    @media (max-width: 480px) {
      .filters .fold {
        display: inline-flex;
      }
      .filters:not(.open) > div {
        display: none;
      }
      .filters.open > div {
        margin-block-start: var(--_s3);
      }
      .filter {
        flex-basis: 100%;
        max-inline-size: none;
      }
    }
    @media (forced-colors: active) {
      mark {
        background: Mark;
        color: MarkText;
      }
    }
    @media print {
      .filters {
        display: none;
      }
    }
  `,
];
