/** A small named set of drawn icons. Each stands beside a word, never alone, and is hidden from screen readers. */
import { html, type TemplateResult } from 'lit';

/** Path data in a 24 × 24 box; one constant per icon, so that a chunk carries only those it draws. */
export const alertIcon = 'M12 3 2.5 20h19zM12 10v4m0 3v.1';
export const arrowIcon = 'M5 12h14m-6-6 6 6-6 6';
export const checkIcon = 'm4 12.5 5.5 5.5L20 7';
export const clockIcon = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3.5 2';
export const copyIcon = 'M9 9h11v11H9zM5 15H4V4h11v1';
export const crossIcon = 'm6 6 12 12M18 6 6 18';
export const dotIcon = 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z';
export const fileIcon = 'M6 3h8l4 4v14H6zm8 0v4h4';
export const infoIcon = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5m0-9v.1';
export const outsideIcon = 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6';
export const pauseIcon = 'M9 6v12m6-12v12';
export const phoneIcon = 'M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3c0 1.5-1 3-3 3A15 15 0 0 1 3 6c0-2 1.5-3 3-3z';
export const printIcon = 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z';
export const searchIcon = 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12 5 5';

export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
