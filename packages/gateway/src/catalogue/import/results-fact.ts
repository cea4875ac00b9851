import type { ProcedureRecord } from '../catalogue-files.js';
import { bareLine } from './plain-words.js';

/** A line of a source's list of results. */
interface PublishedResult {
  readonly name: string;
  /** Empty where it has none. */
  readonly code: string;
}

/** Sources list what somebody gets who is turned down, too: nobody comes for that. */
const isRefusal = /từ chối (?:tiếp nhận|giải quyết)|lý do từ chối|^thông báo (?:về việc )?không được/iu;

/** What comes out of a procedure, without bullets and without the codes that pages run into the text. */
export const resultsFact = (lines: readonly PublishedResult[]): ProcedureRecord['results'] =>
  lines.flatMap(({ name, code }) => {
    const plain = bareLine(name.replace(/\s*Mã: .*$/su, ''));
    if (plain === '' || isRefusal.test(plain)) return [];
    return [code === '' ? { name: plain } : { name: plain, code }];
  });
