import { isInForce, isOffered, vietnamDay, workCalendar } from '@motcua/rules';
import type { Services } from '../services.js';
import { bad, type Finding, few, good, warn } from './finding.js';

/** What a citizen would stumble over: no form, a procedure that has ended, days the calendar does not know. */
export async function checkCatalogue(
  { catalogue }: Pick<Services, 'catalogue'>,
  now: () => Date,
): Promise<readonly Finding[]> {
  const view = await catalogue.view();
  const day = vietnamDay(now().getTime());
  const calendar = checkCalendar(now());
  if (view.agencies.length === 0 || view.procedures.length === 0) {
    const empty = bad(
      'Chưa có danh mục.',
      'There is no catalogue.',
      'Chạy: motcua catalogue import',
      'Run: motcua catalogue import',
    );
    return [empty, ...calendar];
  }
  const standing = view.agencies
    .flatMap(({ agencyId }) => view.offerings(agencyId))
    .filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo));
  const nameOf = ({ procedureCode, agencyId }: { procedureCode: string; agencyId: string }) =>
    `${procedureCode} × ${agencyId}`;
  const formless = standing.filter(({ mode, procedureCode }) => mode === 'direct' && !view.form(procedureCode));
  const ended = standing.filter(({ procedureCode }) => {
    const procedure = view.procedure(procedureCode);
    return procedure && !isInForce(procedure, day) && (procedure.effectiveTo ?? day) < day;
  });
  const findings: Finding[] = [];
  if (formless.length > 0) {
    findings.push(
      bad(
        `Nhận trực tiếp mà không có biểu mẫu: ${few(formless.map(nameOf))}.`,
        `Offered directly without a form: ${few(formless.map(nameOf))}.`,
        'Nạp biểu mẫu (forms/*.json), hoặc đổi nơi nhận sang "handoff".',
        'Import the form (forms/*.json), or make the offering a "handoff".',
      ),
    );
  }
  if (ended.length > 0) {
    findings.push(
      bad(
        `Thủ tục đã hết hiệu lực nhưng vẫn nhận: ${few(ended.map(nameOf))}.`,
        `Procedures that have ended are still offered: ${few(ended.map(nameOf))}.`,
        'Đặt validTo cho nơi nhận, hoặc nạp thủ tục thay thế.',
        'Give the offering a validTo, or import what replaces the procedure.',
      ),
    );
  }
  if (findings.length === 0) {
    const open = standing.filter((offering) => {
      const procedure = view.procedure(offering.procedureCode);
      return procedure && isOffered(procedure, offering, day);
    });
    findings.push(
      good(
        `Danh mục: ${view.procedures.length} thủ tục, ${view.agencies.length} cơ quan, ${open.length} nơi nhận đang mở.`,
        `Catalogue: procedures ${view.procedures.length}, agencies ${view.agencies.length}, open offerings ${open.length}.`,
      ),
    );
  }
  return [...findings, ...calendar];
}

/** Due dates beyond the calendar's last day are not promised at all; a term of 60 working days needs three months. */
const notice = 92 * 86_400_000;

function checkCalendar(now: Date): readonly Finding[] {
  const { lastDay } = workCalendar;
  const words = [`Lịch ngày nghỉ chỉ có đến ${lastDay}.`, `The calendar of days off ends on ${lastDay}.`] as const;
  const todo = [
    'Cài phiên bản mới: lịch của năm tới đi kèm trong đó. Quá ngày này không hẹn trả được.',
    'Install a new version, which brings the next year. Beyond that day no due date is given.',
  ] as const;
  if (vietnamDay(now.getTime()) > lastDay) return [bad(...words, ...todo)];
  if (vietnamDay(now.getTime() + notice) > lastDay) return [warn(...words, ...todo)];
  return [good(...words)];
}
