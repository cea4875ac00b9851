import type { Problem, ProblemCode } from '@motcua/openapi';

/**
 * A `fetch` for a client without a gateway: finds the catalogue's answers in a folder that `motcua static` wrote, whose
 * address is the client's `baseUrl`. `/v1/procedures/2.000635?agency=a` is the file `motcua/a/procedures/2.000635.json`.
 * Whatever else is asked, a search or a dossier, is `not-implemented`, and nobody is asked.
 *
 *     createClient({ baseUrl: 'https://xa.example/thu-tuc', fetch: fetchFromFiles })
 */
export const fetchFromFiles: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const file = request.method === 'GET' ? fileOf(request.url) : undefined;
  if (file === undefined) return problem('not-implemented', 501, 'Trang này không nối với cổng tiếp nhận hồ sơ.');
  const reply = await fetch(file, { cache: request.cache, signal: request.signal });
  return reply.status === 404 ? problem('not-found', 404, 'Không có thông tin này.') : reply;
};

/** Undefined for what no folder holds. */
function fileOf(address: string): string | undefined {
  const { href, search, searchParams } = new URL(address);
  const [, folder, path] = /^(.*)\/v1\/((?:procedures|agencies|catalogue)\/[^?#]+)/.exec(href) ?? [];
  const agency = searchParams.get('agency') ?? '';
  const isKnown = search === '' || (searchParams.size ?? [...searchParams].length) === 1;
  if (!path || !isKnown || (search !== '' && agency === '')) return undefined;
  return `${folder}/motcua/${agency === '' ? '' : `${encodeURIComponent(agency)}/`}${path}.json`;
}

function problem(code: ProblemCode, status: number, title: string): Response {
  const body: Problem = { type: `urn:motcua:problem:${code}`, title, status, code };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } });
}
