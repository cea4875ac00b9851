/** Somebody else's site: one HTML page on an origin of its own, with the headers that site sends. */
import { createServer } from 'node:http';
import { type Listening, listening } from './listening.js';

/** With a slash at the end of its `url`. */
export type HostPage = Listening;

/** @param html what its only page says; @param headers e.g. its `Content-Security-Policy`. */
export async function startHostPage(html: string, headers: Readonly<Record<string, string>> = {}): Promise<HostPage> {
  const server = createServer((request, response) => {
    const isPage = request.url?.split('?')[0] === '/';
    response.writeHead(isPage ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(isPage ? html : '');
  });
  const { url, stop } = await listening(server);
  return { url: `${url}/`, stop };
}

/** A page that knows nothing but the script tag and some elements.
 * @param gateway origin that serves the script and the API
 * @param elements markup of the page's body */
export const embeddingPage = (gateway: string, elements: string, agency = 'thong-nhat-lang-son') => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trang của một xã</title>
<link rel="icon" href="data:,">
<script src="${gateway}/embed/v1/motcua.js" data-api="${gateway}" data-agency="${agency}" defer></script>
</head>
<body>
<h1>Trang của một xã</h1>
${elements}
</body>
</html>`;
