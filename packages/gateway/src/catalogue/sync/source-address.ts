import { BilingualError } from '../../serve/bilingual-error.js';

/**
 * The address of an API in the national portal's shape, without a slash at its end. There is none by default: a request
 * to the real portal is somebody's decision.
 * @throws {BilingualError} with exit code 2
 */
export function sourceAddress(text: string | undefined): string {
  if (text === undefined) {
    throw wrong(
      'Chưa nêu địa chỉ nguồn: dùng --from <địa chỉ> hoặc đặt MOTCUA_PORTAL_URL. Của Cổng Dịch vụ công quốc gia là https://dichvucong.gov.vn/api/v1',
      'No source is named: give --from <address> or set MOTCUA_PORTAL_URL. That of the national portal is https://dichvucong.gov.vn/api/v1',
    );
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
  if (isPlain && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '');
  throw wrong(
    'Địa chỉ nguồn phải có dạng https://dichvucong.gov.vn/api/v1, không có dấu hỏi hay mật khẩu.',
    'The address of the source must be like https://dichvucong.gov.vn/api/v1, without a query or a password.',
  );
}

/** Whether it is this machine itself, which needs no sparing. */
export const isThisMachine = (address: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(address).hostname);

const wrong = (vi: string, en: string): BilingualError => new BilingualError(vi, en, { exitCode: 2 });
