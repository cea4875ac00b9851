/** How a dossier's facts are said, Vietnamese; the tracker, the payment and the printed slip agree by it. */
import type { DossierFee, ResultChannel } from '@motcua/openapi';
import { catalogue } from './catalogue.js';
import { facts } from './facts.words.js';

const resultChannel: Record<ResultChannel, string> = {
  counter: 'Đến nhận tại quầy',
  postal: 'Gửi qua bưu điện',
};

export const dossierWords = catalogue('dossier', {
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
  due: (money: string) => `${money}, chưa nộp`,
  reviewing: (money: string) => `${money}, đã chuyển tiền, đang chờ xác nhận`,
  paid: (money: string) => `${money}, đã nộp`,
  result: 'Nhận kết quả',
  resultChannel,
  phone: 'Điện thoại',
});

/** The fee in the words for its state; a fee that nobody published is never said to be nothing. */
export function dossierFee({ state, amount, feeStatus }: DossierFee): string {
  const money = amount === null ? '' : facts.money(amount);
  switch (state) {
    case 'none':
      return facts.free;
    case 'due':
      return dossierWords.due(money);
    case 'reviewing':
      return dossierWords.reviewing(money);
    case 'paid':
      return dossierWords.paid(money);
    default: {
      const decider = facts.decider[feeStatus];
      return decider ? `${facts.not_published}, ${decider}` : facts.unknown;
    }
  }
}
