import type { DossierStatus } from '@motcua/openapi';

/** One of the ten dossier statuses of the national portal. */
export interface StatusFacts {
  readonly code: DossierStatus;
  readonly key: string;
  /** Name in the national list. */
  readonly official: string;
  /** What people read; a reason or the way of return is said beside it. */
  readonly plain: string;
  /** Whether the time until the due date runs. */
  readonly clockRuns: boolean;
  /** Nothing follows, but for 8, which a leader may open again. */
  readonly terminal: boolean;
}

/** The ten dossier statuses, in the order of their codes. */
export const statuses = [
  {
    code: 1,
    key: 'NEW_REGISTERED',
    official: 'Mới đăng ký',
    plain: 'Đã nộp, chờ tiếp nhận',
    clockRuns: false,
    terminal: false,
  },
  { code: 2, key: 'RECEIVED', official: 'Được tiếp nhận', plain: 'Đã tiếp nhận', clockRuns: true, terminal: false },
  {
    code: 3,
    key: 'NOT_RECEIVED',
    official: 'Không được tiếp nhận',
    plain: 'Không tiếp nhận',
    clockRuns: false,
    terminal: true,
  },
  { code: 4, key: 'PROCESSING', official: 'Đang xử lý', plain: 'Đang giải quyết', clockRuns: true, terminal: false },
  {
    code: 5,
    key: 'SUPPLEMENT_REQUIRED',
    official: 'Yêu cầu bổ sung giấy tờ',
    plain: 'Cần bổ sung giấy tờ',
    clockRuns: false,
    terminal: false,
  },
  {
    code: 6,
    key: 'FINANCIAL_OBLIGATION',
    official: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    plain: 'Cần nộp tiền',
    clockRuns: false,
    terminal: false,
  },
  {
    code: 7,
    key: 'WITHDRAWN',
    official: 'Công dân yêu cầu rút hồ sơ',
    plain: 'Đã rút hồ sơ',
    clockRuns: false,
    terminal: true,
  },
  { code: 8, key: 'STOPPED', official: 'Dừng xử lý', plain: 'Dừng giải quyết', clockRuns: false, terminal: true },
  { code: 9, key: 'COMPLETED', official: 'Đã xử lý xong', plain: 'Đã có kết quả', clockRuns: false, terminal: false },
  { code: 10, key: 'RETURNED', official: 'Đã trả kết quả', plain: 'Đã trả kết quả', clockRuns: false, terminal: true },
] as const satisfies readonly StatusFacts[];

/** Key of a status, e.g. `PROCESSING`. */
export type StatusKey = (typeof statuses)[number]['key'];

/** Facts of one status. */
export const statusOf = (code: DossierStatus): (typeof statuses)[number] =>
  // The codes are 1 to 10, in order; a code from outside the contract reads as the first.
  statuses[code - 1] ?? statuses[0];
