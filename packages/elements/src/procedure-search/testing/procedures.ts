/** Procedures for tests and stories: the contract's examples, and some that show every badge, field and audience. */
import type { ProcedureSummary } from '@motcua/openapi';

const source = { name: 'Cổng Dịch vụ công quốc gia', asOf: '2026-11-01' };

export const level = (value?: 'FULL' | 'PARTIAL' | 'INFORMATION_ONLY'): ProcedureSummary['serviceLevel'] =>
  value ? { status: 'verified', value, source } : { status: 'not_published' };

export const procedure = (code: string, given: Partial<ProcedureSummary> = {}): ProcedureSummary => ({
  code,
  name: given.plainName ?? code,
  plainName: code,
  synonyms: [],
  field: 'Hộ tịch',
  audiences: ['citizen'],
  lifeEvents: [],
  time: { status: 'verified', value: { unit: 'WORKING_DAY', amount: 3 }, source },
  fee: { status: 'not_published', feeStatus: 'by_province' },
  documentCount: 2,
  paperNames: ['Tờ khai', 'Căn cước'],
  mode: 'handoff',
  offNet: false,
  serviceLevel: level(),
  nonTerritorial: false,
  combined: false,
  ...given,
});

/** Enough of one kind that a list of them is folded. */
const certified = Array.from({ length: 12 }, (_, at) =>
  procedure(`2.0008${10 + at}`, {
    name: `Thủ tục chứng thực giấy tờ, văn bản số ${at + 1}`,
    plainName: `Chứng thực giấy tờ kiểu ${at + 1}`,
    field: 'Chứng thực',
    lifeEvents: ['certification'],
    audiences: at % 2 === 0 ? ['citizen', 'business'] : ['citizen'],
    serviceLevel: level(at % 3 === 0 ? 'FULL' : 'PARTIAL'),
  }),
);

/** @param examples those of the contract */
export const procedures = (examples: readonly ProcedureSummary[]): readonly ProcedureSummary[] => [
  ...examples,
  procedure('3.000722', {
    name: 'Liên thông: đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
    plainName: 'Khai sinh, nhập khẩu và thẻ bảo hiểm y tế cho con cùng một lần',
    lifeEvents: ['birth'],
    serviceLevel: level('FULL'),
    combined: true,
  }),
  procedure('1.004222', {
    plainName: 'Đăng ký thường trú cho trẻ mới sinh',
    field: 'Đăng ký, quản lý cư trú',
    lifeEvents: ['birth', 'residence'],
    nonTerritorial: true,
  }),
  procedure('1.000894', { plainName: 'Đăng ký kết hôn', lifeEvents: ['marriage'], serviceLevel: level('PARTIAL') }),
  procedure('1.001612', {
    plainName: 'Mở hộ kinh doanh',
    field: 'Hộ kinh doanh',
    lifeEvents: ['business'],
    audiences: ['business'],
    offNet: true,
  }),
  ...certified,
];
