import { once } from 'node:events';
import { createServer } from 'node:net';
import type { GatewayConfig } from '../serve/config.js';
import { bad, type Finding, good, warn } from './finding.js';

type Addresses = Pick<GatewayConfig, 'host' | 'port' | 'publicUrl'>;

const patience = 5_000;

/** Where the gateway listens, and the address that people open: the proxy between the two must change nothing. */
export async function checkAddress(config: Addresses): Promise<readonly Finding[]> {
  const { host, port } = config;
  const local = `http://${host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host}:${port}`;
  const isServing = port !== 0 && (await answers(local));
  return [await checkPort(config, isServing), ...(await checkPublic(config, isServing ? local : undefined))];
}

async function checkPort({ host, port }: Addresses, isServing: boolean): Promise<Finding> {
  if (isServing) return good(`Cổng đang chạy ở ${host}:${port}.`, `The gateway is running on ${host}:${port}.`);
  const code = await listenError(host, port);
  if (code === undefined) {
    return warn(
      `Không có cổng nào chạy ở ${host}:${port}; chỗ đó còn trống.`,
      `No gateway is running on ${host}:${port}; it is free.`,
      'Chạy: motcua serve, hoặc systemctl start motcua. Cổng chạy ở PORT, HOST khác thì đặt cho lệnh này như vậy.',
      'Run: motcua serve, or systemctl start motcua. If it runs on another PORT, HOST, give this command the same.',
    );
  }
  return bad(
    `Không dùng được ${host}:${port} (${code}), và ở đó không phải cổng của Một Cửa trả lời.`,
    `${host}:${port} cannot be used (${code}), and what answers there is no gateway.`,
    'Đặt PORT sang số khác (từ 1024), hoặc tắt chương trình đang dùng nó.',
    'Set PORT to another number (from 1024), or stop the program that uses it.',
  );
}

async function listenError(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  } finally {
    server.close();
  }
}

const isLoopback = (host: string): boolean => /^(?:localhost|127\.[\d.]+|\[?::1\]?)$/.test(host);

async function checkPublic({ host, publicUrl }: Addresses, local: string | undefined): Promise<readonly Finding[]> {
  if (publicUrl === undefined) {
    const [vi, en] = ['Chưa đặt MOTCUA_PUBLIC_URL.', 'MOTCUA_PUBLIC_URL is not set.'];
    const todo = [
      'Đặt thành địa chỉ https mà người dân mở; phiếu và mã QR dẫn tới đó.',
      'Set it to the https address that people open; slips and QR codes lead there.',
    ] as const;
    return [isLoopback(host) ? warn(vi, en, ...todo) : bad(vi, en, ...todo)];
  }
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol !== 'https:' && !isLoopback(hostname)) {
    return [
      bad(
        `${publicUrl} không phải https: trình duyệt không mã hóa được hồ sơ.`,
        `${publicUrl} is not https: browsers cannot encrypt a dossier there.`,
        'Đặt Caddy hoặc nginx có chứng chỉ ở phía trước; mẫu ở docs/vi/van-hanh.md.',
        'Put Caddy or nginx with a certificate in front; examples in docs/gateway.md.',
      ),
    ];
  }
  // Without a gateway behind it, the proxy has nothing to answer.
  return local === undefined ? [] : [await checkProxy(publicUrl, local)];
}

async function checkProxy(publicUrl: string, local: string): Promise<Finding> {
  const todo = [
    'Xem lại proxy theo mẫu ở docs/vi/van-hanh.md: chuyển mọi đường dẫn, không thêm bớt tiêu đề.',
    'Compare the proxy with the examples in docs/gateway.md: it passes every path on and leaves headers alone.',
  ] as const;
  if (!(await answers(publicUrl))) {
    return bad(`${publicUrl} không dẫn tới cổng này.`, `${publicUrl} does not lead to this gateway.`, ...todo);
  }
  const [direct, proxied] = await Promise.all([headersOf(local), headersOf(publicUrl)]);
  const changed = ['content-security-policy', 'x-content-type-options', 'referrer-policy'].filter(
    (name) => direct.get(name) !== proxied.get(name),
  );
  if (changed.length === 0) return good(`${publicUrl} dẫn tới cổng này.`, `${publicUrl} leads to this gateway.`);
  return bad(
    `Proxy ở ${publicUrl} đổi tiêu đề: ${changed.join(', ')}.`,
    `The proxy at ${publicUrl} changes headers: ${changed.join(', ')}.`,
    ...todo,
  );
}

const ask = (url: string): Promise<Response> =>
  fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });

/** Whether it is a gateway, well or not. */
async function answers(base: string): Promise<boolean> {
  try {
    const reply = await ask(`${base}/healthz`);
    const said = (await reply.json()) as { readonly status?: unknown; readonly code?: unknown };
    return said.status === 'ok' || said.code === 'unavailable';
  } catch {
    return false;
  }
}

async function headersOf(base: string): Promise<Headers> {
  const reply = await ask(`${base}/tra-cuu`);
  await reply.body?.cancel();
  return reply.headers;
}
