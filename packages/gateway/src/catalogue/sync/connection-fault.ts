import { PortalFault } from './portal-fault.js';

const tlsCodes =
  /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;

/** What became of a request that got no reply at all. */
export function connectionFault(error: unknown): PortalFault {
  const code = codeOf(error);
  if (tlsCodes.test(code)) {
    return new PortalFault(
      'stop',
      `Không tin được kết nối bảo mật tới nguồn (${code}). Hãy kiểm tra đồng hồ của máy; nếu mạng cơ quan có chứng thư riêng, đặt NODE_EXTRA_CA_CERTS tới tệp chứng thư ấy.`,
      `The secure connection to the source cannot be trusted (${code}). Check this machine's clock; where the office network has a certificate of its own, point NODE_EXTRA_CA_CERTS at its file.`,
      { cause: error },
    );
  }
  if (code === 'TimeoutError') {
    return new PortalFault('again', 'Nguồn không trả lời kịp.', 'The source did not answer in time.', { cause: error });
  }
  return new PortalFault(
    'again',
    `Không kết nối được tới nguồn (${code}). Hãy kiểm tra mạng và địa chỉ --from.`,
    `The source cannot be reached (${code}). Check the network and the address in --from.`,
    { cause: error },
  );
}

/** `fetch` says only that it failed; the reason stands in the causes below. */
function codeOf(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string') return code;
    if (one instanceof AggregateError && one.errors[0] instanceof Error) return codeOf(one.errors[0]);
    if (one.name === 'TimeoutError') return one.name;
  }
  return error instanceof Error ? error.message.slice(0, 80) : '?';
}
