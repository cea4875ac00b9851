/**
 * What to do about a reply that is of no use: ask `again` after a while, give up this one `record`, or `stop`, since no
 * other request would fare better.
 */
export type PortalFaultKind = 'again' | 'record' | 'stop';

/** Why a reply of the source cannot be used, in Vietnamese and in English. */
export class PortalFault extends Error {
  override readonly name = 'PortalFault';
  readonly kind: PortalFaultKind;
  readonly vi: string;
  readonly en: string;
  /** Milliseconds the source wants to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(kind: PortalFaultKind, vi: string, en: string, { retryAfter, cause }: PortalFaultDetails = {}) {
    super(`${vi} / ${en}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.vi = vi;
    this.en = en;
    this.retryAfter = retryAfter;
  }
}

interface PortalFaultDetails {
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

export const isPortalFault = (error: unknown): error is PortalFault =>
  error instanceof Error && error.name === 'PortalFault';

/** Somebody pressed Ctrl-C. */
export const wasStopped = (): PortalFault =>
  new PortalFault('stop', 'Đã dừng theo yêu cầu; chạy lại thì làm tiếp.', 'Stopped as you asked; run again to go on.');

/** A web page, or a 403 as firewalls answer it. */
export const wasRefused = (retryAfter?: number): PortalFault =>
  new PortalFault(
    'again',
    'Nguồn từ chối hoặc trả về trang web thay cho dữ liệu (tường lửa, bảo trì). Nếu vẫn vậy, hãy đề nghị đơn vị vận hành Cổng mở cho máy này, hoặc nạp từ tệp: motcua catalogue import',
    'The source refuses, or gives a web page in place of data (a firewall, maintenance). If it stays so, ask those who run it to let this machine in, or import from a file: motcua catalogue import',
    { retryAfter },
  );
