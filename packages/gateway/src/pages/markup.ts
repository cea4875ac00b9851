import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup whose values were escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
