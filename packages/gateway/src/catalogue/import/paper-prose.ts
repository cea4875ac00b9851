/**
 * What the words of a record say of its papers beside name and count. Prose is read only where it cannot mean anything
 * else: a sentence that is not known here says nothing, and the fact stays absent.
 */
import type { Channel, ProcedureDocument } from '@motcua/openapi';

/** The record around a paper. */
export interface RecordProse {
  /** Its ways of filing; empty where it does not say. */
  readonly ways: readonly Channel[];
  /** Notes beside the papers, and the steps, as sentences. */
  readonly sentences: readonly string[];
}

/** Facts of a paper that stand in prose only. */
export type ProseFacts = Pick<ProcedureDocument, 'channels' | 'copyKind' | 'upload' | 'photo'>;

/** What the record says of all its papers at once. */
export interface SharedFacts {
  /** Who files by post sends certified copies of what is shown at the counter. */
  readonly certifiedByPost: boolean;
  /** What is shown at the counter is uploaded by who files on the net. */
  readonly uploadsAll: boolean;
  readonly photo: boolean | undefined;
  readonly copyKind: ProcedureDocument['copyKind'];
  /** Whether some paper is asked for by post in so many words. */
  readonly namesPost: boolean;
  readonly ways: readonly Channel[];
}

export function sharedFacts({ ways, sentences }: RecordProse, papers: readonly string[]): SharedFacts {
  const says = (pattern: RegExp) => sentences.some((one) => pattern.test(one));
  return {
    certifiedByPost: says(/gửi hồ sơ qua (?:hệ thống |dịch vụ )?bưu chính.*bản sao có chứng thực.*phải xuất trình/iu),
    uploadsAll: says(/nộp\/xuất trình.*hoặc tải lên.*các giấy tờ sau/iu),
    photo: photoOf(sentences),
    copyKind: sentences.map(offeredCopy).find(Boolean),
    namesPost: papers.some((text) => channelsIn(text)?.includes('POSTAL')),
    ways,
  };
}

/** Who files on the net attaches a photograph; or only what was certified electronically. */
function photoOf(sentences: readonly string[]): boolean | undefined {
  const online = sentences.filter((one) => /trực tuyến/iu.test(one));
  if (online.some((one) => /hồ sơ phải được chứng thực điện tử/iu.test(one))) return false;
  const isTaken = (one: string) =>
    /bản chụp/iu.test(one) &&
    /(?:gửi|đính) kèm|đăng tải|tải lên/iu.test(one) &&
    !/không (?:nhận|chấp nhận)/iu.test(one);
  return online.some(isTaken) || undefined;
}

/** "Có thể nộp bản sao được chứng thực … hoặc bản chụp kèm theo bản chính" of all papers. */
const offeredCopy = (sentence: string): ProcedureDocument['copyKind'] =>
  /có thể nộp (?:kèm )?bản sao/iu.test(sentence) ? copyKindOf(sentence) : undefined;

const isPicture = /^(?:\d+ )?ảnh(?=\s)/iu;
const isFilledIn = /^(?:(?:tờ|bản) khai|(?:biểu )?mẫu|đơn|phiếu)(?=\s)/iu;
/** The form that is filled in on the net itself. */
const isInteractive = /^(?:biểu )?mẫu (?:hộ tịch )?điện tử tương tác/iu;

/** @param text the paper's official text, without its bullet */
export function proseFacts(
  text: string,
  { heading, duty, copies }: { heading: string; duty: ProcedureDocument['duty']; copies: number },
  shared: SharedFacts,
): ProseFacts {
  const channels = paperChannels(text, heading, duty, shared);
  const isOnline = isOpen('ONLINE', shared) && (channels?.includes('ONLINE') ?? true);
  const isShown = duty === 'show';
  const isUploaded = isShown && isOnline && (shared.uploadsAll || /tải lên/iu.test(text));
  const byPost = isShown && shared.certifiedByPost && isOpen('POSTAL', shared);
  const isForm = isFilledIn.test(text);
  const isCopied = copies > 0 && !isShown && !isForm;
  // Of a paper without copies the words may be about another one that they name.
  const own = copies > 0 || /^bản (?:chính|gốc|sao)/iu.test(text) ? copyKindOf(text) : undefined;
  const copyKind = own ?? (byPost ? 'certified' : isCopied ? shared.copyKind : undefined);
  const canBePhoto = isOnline && !isForm && !isPicture.test(text) && (!isShown || isUploaded);
  return {
    ...(channels && { channels }),
    ...(copyKind && { copyKind }),
    ...(isUploaded && { upload: true }),
    ...(canBePhoto && shared.photo !== undefined && { photo: shared.photo }),
  };
}

const isOpen = (channel: Channel, { ways }: SharedFacts): boolean => ways.length === 0 || ways.includes(channel);

function paperChannels(
  text: string,
  heading: string,
  duty: ProcedureDocument['duty'],
  shared: SharedFacts,
): Channel[] | undefined {
  if (isOnlineHeading(heading)) return ['ONLINE'];
  const said = channelsIn(text);
  if (said === undefined) return isInteractive.test(text) ? ['ONLINE'] : undefined;
  if (said.includes('POSTAL') || !said.includes('DIRECT')) return said;
  // A form "nộp trực tiếp" is said against "trực tuyến"; a record that names the post nowhere means filing on paper.
  const isOnPaper = isFilledIn.test(text) && !shared.namesPost && shared.ways.includes('POSTAL');
  const isCertified = duty === 'show' && shared.certifiedByPost && isOpen('POSTAL', shared);
  return isOnPaper || isCertified ? [...said, 'POSTAL'] : said;
}

const oneWay = `(?:trực tiếp|trực tuyến|(?:gửi )?(?:hồ sơ )?qua (?:hệ thống |dịch vụ )?bưu chính(?: công ích)?)`;
const inTheEnd = new RegExp(
  String.raw`(?:nếu|\(trường hợp)\s[^.;()]*?nộp (?:hồ sơ )?(?:theo hình thức )?(${oneWay}(?:(?:,| hoặc) ${oneWay})*)[\s).;,]*$`,
  'iu',
);

/** The ways of filing that a paper's text ends in as its condition. */
export function channelsIn(text: string): Channel[] | undefined {
  const said = inTheEnd.exec(text)?.[1]?.toLowerCase();
  if (said === undefined) return /khi làm thủ tục trực tiếp tại [^.;]*[.;\s]*$/iu.test(text) ? ['DIRECT'] : undefined;
  const channels: Channel[] = [
    ...(said.includes('trực tiếp') ? (['DIRECT'] as const) : []),
    ...(said.includes('trực tuyến') ? (['ONLINE'] as const) : []),
    ...(said.includes('bưu chính') ? (['POSTAL'] as const) : []),
  ];
  // "Trực tuyến hoặc gửi qua bưu chính" is a slip wherever it stands: what is posted is handed over at the counter too.
  return channels.join() === 'ONLINE,POSTAL' ? undefined : channels;
}

/** A heading that names the way of filing and no trường hợp. */
export const isOnlineHeading = (heading: string): boolean =>
  /^[^\p{L}]*(?:trường hợp )?(?:đăng ký|nộp hồ sơ)[^,;:.]{0,60}(?:trên môi trường điện tử|trực tuyến)[^\p{L}]*$/iu.test(
    heading,
  );

const copy = '(?:bản sao|bản chụp|bản phô ?tô|bản photo)';
const certification = '(?:công chứng|chứng thực)';
const certified = [
  new RegExp(`${copy}(?: giấy tờ, tài liệu)?,? (?:(?:có|được|đã được) )?${certification}`, 'iu'),
  new RegExp(String.raw`${copy}[^.;()]{0,80} \((?:có |được )?${certification}`, 'iu'),
];
const plain = [
  new RegExp(`${copy}[^.;]{0,60}? không (?:(?:cần|phải|có|bắt buộc)(?: có| phải)? )+${certification}`, 'iu'),
  // The original beside it shows that it is right.
  new RegExp(`${copy}[^.;]{0,120}?(?:kèm|xuất trình|cùng|có)(?: theo)? (?:với )?bản (?:chính|gốc)`, 'iu'),
];

/** Whether copies are certified, as a text says; a bare "bản sao" does not say. */
export function copyKindOf(text: string): ProcedureDocument['copyKind'] {
  const isCertified = certified.some((pattern) => pattern.test(text));
  const isPlain = plain.some((pattern) => pattern.test(text));
  const isInstead = /trường hợp (?:không có bản sao[^.;]{0,60} thì )?n[ộô]p (?:kèm )?bản chụp/iu.test(text);
  if (isCertified) return isPlain || isInstead ? 'either' : 'certified';
  if (isPlain && isInstead) return 'either';
  return isPlain ? 'plain' : undefined;
}
