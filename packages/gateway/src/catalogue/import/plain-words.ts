/** First words for what nobody has put into plain words yet. They are short, never clever; people replace them. */
import { fold } from '@motcua/rules';

/** A line of a list without its bullet or number in front and the mark at its end. */
export const bareLine = (text: string): string =>
  text
    .replace(/^(?:[-–—+*•·.\s]+|\(?(?:[a-zđ]|\d{1,2}|[ivx]{1,4})(?:\.\d+)*[).]\s+)+/iu, '')
    .replace(/[\s;:,.]+$/u, '');

/** The first sentence, and of that no more than fits, cut between words. */
export function shortened(text: string, most: number): string {
  const [first = ''] = bareLine(text).split(/(?<=[^\d\s.]{2})[.;](?=\s|$)/u);
  const sentence = bareLine(first);
  if (sentence.length <= most) return sentence;
  const cut = sentence.slice(0, most - 1);
  const atComma = cut.lastIndexOf(', ');
  const end = atComma > most / 2 ? atComma : cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s;:,(–-]+$/u, '')}…`;
}

/** What people say for `Thủ tục đăng ký khai sinh`: the procedure without the word for it. */
export function plainNameOf(name: string): string {
  const plain = shortened(name.replace(/^thủ tục:?\s+/iu, ''), 90);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** An id of a paper from its name; `taken` are those it must differ from. */
export function documentIdOf(name: string, taken: ReadonlySet<string>): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let id = words[0] || 'giay-to';
  for (const word of words.slice(1)) if (id.length + word.length < 40) id += `-${word}`;
  id = id.slice(0, 50);
  let free = id;
  for (let at = 2; taken.has(free); at++) free = `${id}-${at}`;
  return free;
}

const duties = /^(?:(?:các )?giấy tờ )?phải (?:nộp|xuất trình)/iu;
const empty =
  /^(?:thành phần hồ sơ|lưu ý|ghi chú|hồ sơ (?:bao )?gồm|(?:cá nhân |người yêu cầu )?(?:chứng thực )?(?:phải )?(?:nộp|xuất trình))/iu;

/** The trường hợp that a heading names; undefined for one that only says "phải nộp", "lưu ý" and the like. */
export function caseOf(heading: string): string | undefined {
  const words = bareLine(heading);
  if (words === '' || duties.test(words) || empty.test(words) || /^người yêu cầu chứng thực/iu.test(words))
    return undefined;
  return shortened(words.replace(/,?\s*(?:hồ sơ )?(?:bao )?gồm(?: có)?$/iu, ''), 120) || undefined;
}

/** Whether a paper is only shown: its heading says so, or else its own text and that names no handing in. */
export const isOnlyShown = (heading: string, text: string): boolean =>
  /xuất trình/iu.test(heading) || (/xuất trình/iu.test(text) && !/(?:^|\s)nộp|phải nộp/iu.test(`${heading} ${text}`));
