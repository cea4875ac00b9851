import { PortalFault, wasRefused } from './portal-fault.js';

/** Milliseconds; a source that wants to be left alone for longer is asked another day. */
export const longestWait = 10 * 60_000;

/** What a status says before the reply itself is read. @throws {PortalFault} where it is of no use */
export function judgeResponse({ status, headers }: Response, now: number): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) {
    const to = hostAndPath(headers.get('location'));
    throw new PortalFault(
      'stop',
      `Nguồn chuyển sang địa chỉ khác (${to}), thường là trang đăng nhập hoặc địa chỉ đã đổi. Hãy mở địa chỉ ấy bằng trình duyệt rồi sửa --from.`,
      `The source sends us on to another address (${to}), mostly a sign-in page or because it moved. Open it in a browser and mend --from.`,
    );
  }
  if (status === 401) {
    throw new PortalFault(
      'stop',
      'Nguồn đòi đăng nhập (401); lệnh này chỉ đọc dữ liệu công khai. Hãy kiểm tra --from.',
      'The source wants a sign-in (401); this command reads public data only. Check --from.',
    );
  }
  const words = `Nguồn trả lời ${status}.`;
  const inEnglish = `The source answers ${status}.`;
  const isForNow = status === 403 || status === 408 || status === 425 || status === 429 || status >= 500;
  if (!isForNow) throw new PortalFault('record', words, inEnglish);
  const retryAfter = waitOf(headers.get('retry-after'), now);
  if (retryAfter === undefined || retryAfter <= longestWait)
    throw status === 403 ? wasRefused(retryAfter) : new PortalFault('again', words, inEnglish, { retryAfter });
  const minutes = Math.ceil(retryAfter / 60_000);
  throw new PortalFault(
    'stop',
    `Nguồn yêu cầu chờ ${minutes} phút. Hãy chạy lại lệnh này sau đó; nó làm tiếp từ chỗ đang dở.`,
    `The source asks to wait ${minutes} minutes. Run this command again after that; it goes on where it stood.`,
  );
}

/** Seconds, or a date. */
function waitOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** Without a query, which may hold a token. */
function hostAndPath(location: string | null): string {
  if (location === null) return '?';
  const url = URL.canParse(location, 'http://x') ? new URL(location, 'http://x') : undefined;
  return url ? `${url.host === 'x' ? '' : url.host}${url.pathname}`.slice(0, 120) : '?';
}
