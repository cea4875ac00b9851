/** Type, links, icons, and what the host page must not reach into. */
import { css } from 'lit';

/** Sizes follow `--_size`, never the host page's `rem`: many sites shrink the root to 62.5 %. */
export const foundation = css`
  :host {
    display: block;
    color-scheme: var(--motcua-color-scheme, light);
    box-sizing: border-box;
    max-inline-size: var(--motcua-width, 36em);
    color: var(--_text);
    background: var(--_surface);
    font: 400 var(--_size) / var(--motcua-line-height, 1.5) var(--_font);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .title {
    margin-block-end: var(--_s1);
    font-size: var(--_size-xl);
    font-weight: 700;
    line-height: 1.35;
  }
  .heading {
    font-size: var(--_size-l);
    font-weight: 700;
  }
  .subheading {
    font-size: var(--_size);
    font-weight: 700;
  }
  .lead {
    font-size: var(--_size-l);
  }
  .small {
    font-size: var(--_size-s);
  }
  .tiny {
    font-size: var(--_size-xs);
  }
  .muted {
    color: var(--_muted);
  }
  .strong,
  strong {
    font-weight: 700;
  }
  .stack > * + * {
    margin-block-start: var(--_s4);
  }
  .code {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  a,
  .link {
    color: var(--_primary);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 3px;
  }
`;
