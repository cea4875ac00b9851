/** How a dossier's facts are said, Vietnamese; the tracker, the payment and the printed slip agree by it. */
import type { DossierFee, ResultChannel } from '@motcua/openapi';
import { factWords, formatMoney } from '@motcua/rules';

const resultChannel: Record<ResultChannel, string> = {
  counter: 'Đến nhận tại quầy',
  postal: 'Gửi qua bưu điện',
};

export const dossierWords = {
  procedure: 'Thủ tục',
  dossierCode: 'Mã hồ sơ',
  submissionCode: 'Mã nộp',
  copies: 'Số bản',
  submittedAt: 'Nộp lúc',
  filedByOfficer: 'Công chức nộp thay',
  supportPlace: 'Nơi hỗ trợ',
  receivedAt: 'Tiếp nhận lúc',
  receivedBy: 'Công chức tiếp nhận',
  decides: 'Nơi giải quyết',
  dueAt: 'Hẹn trả',
  noDue: 'Chưa có ngày hẹn',
  fee: 'Lệ phí',
  result: 'Nhận kết quả',
  resultChannel,
  phone: 'Điện thoại',
} as const;

/** The fee in the words for its state; a fee that nobody published is never said to be nothing. */
export function dossierFee({ state, amount, feeStatus }: DossierFee): string {
  const money = amount === null ? '' : formatMoney(amount);
  switch (state) {
    case 'none':
      return factWords.free;
    case 'due':
      return `${money}, chưa nộp`;
    case 'reviewing':
      return `${money}, đã chuyển tiền, đang chờ xác nhận`;
    case 'paid':
      return `${money}, đã nộp`;
    default: {
      const decider = factWords.decider[feeStatus];
      return decider ? `${factWords.not_published}, ${decider}` : factWords.unknown;
    }
  }
}
