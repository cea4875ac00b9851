import type { Agency } from '@motcua/openapi';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { callSentence } from './contact.js';
import { answerPage } from './page.js';

export interface Trouble {
  readonly status: 500 | 503;
  /** Seconds to wait before the next try. */
  readonly retryAfter?: number;
  readonly agency: Agency | undefined;
}

/** What a person sees who opens a page that cannot be made now: what happened, what is safe, whom to call. */
export const troublePage = (c: Context, { status, retryAfter, agency }: Trouble): Promise<Response> =>
  answerPage(c, {
    title: 'Trang này tạm thời chưa mở được',
    agency,
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    body: html`<h1>Trang này tạm thời chưa mở được</h1>
<p>${status === 503 ? 'Máy chủ đang tạm nghỉ.' : 'Máy chủ gặp lỗi khi mở trang này.'} Xin mở lại sau ít phút.</p>
<p>Hồ sơ đã gửi vẫn còn nguyên, không cần gửi lại.</p>
${callSentence(agency)}`,
  });
