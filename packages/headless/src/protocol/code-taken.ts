import type { Problem } from '@motcua/openapi';

/** The gateway has something under this id or mã nộp, and it is not ours: the submission needs another id (see decision
 * 003). Said to nobody unless a second id meets the same. */
export const codeTaken: Problem = {
  type: 'urn:motcua:problem:content-mismatch',
  title: 'Mã nộp này đã có hồ sơ khác dùng',
  status: 422,
  code: 'content-mismatch',
};
