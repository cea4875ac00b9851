import type { OfferOrder, OfferOutcome } from './offer-procedures.js';

/** What became of an order, in lines for people, Vietnamese / English; a trial names each procedure. */
export function offerReport(
  { agencyId, withdraws, isDry }: Pick<OfferOrder, 'agencyId' | 'withdraws' | 'isDry'>,
  { changed, same, leftOut, names }: OfferOutcome,
): string[] {
  const did = withdraws ? 'thôi cung cấp / offered no more' : 'cung cấp thêm / offered from now on';
  const already = withdraws ? 'đã thôi từ trước / ended before' : 'đã có sẵn / offered before';
  const sign = withdraws ? '-' : '+';
  return [
    isDry
      ? `Thử cho ${agencyId}, chưa ghi gì / Trial for ${agencyId}, nothing was stored`
      : `Đã ghi cho ${agencyId} / Stored for ${agencyId}`,
    ...(isDry ? changed.map(({ procedureCode: code }) => `  ${sign} ${code}  ${names.get(code) ?? ''}`) : []),
    `  ${did}: ${changed.length}`,
    `  ${already}: ${same.length}`,
    ...(leftOut.length > 0
      ? [
          `  không thuộc cấp xã, nêu mã nếu vẫn nhận / not of communes, name the codes to offer them all the same: ${leftOut.length}`,
        ]
      : []),
    ...(withdraws && changed.length > 0
      ? [
          '  Thư mục danh mục nào còn dòng ấy thì lần nạp sau mở lại; hãy bỏ dòng ấy. / A catalogue folder that still has them opens them again at its next import; take them out there.',
        ]
      : []),
  ];
}
