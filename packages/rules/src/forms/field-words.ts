import type { FieldProblem, FormField } from '@motcua/openapi';

/** Words for one problem of one field. They stand beside the field and, alone, in the summary above the page; hence each
 * says by itself what to do, verb first. */
export function wordsFor(field: FormField, rule: FieldProblem['rule']): string {
  const { kind, label } = field;
  const isSentence = /[?:…]$| là$/.test(label);
  const subject = label.replace(/\s*\([^)]*\)$/, '');
  const quote = `“${label}”`;
  switch (rule) {
    case 'consent':
      return `Đánh dấu vào ô “${shortened(label)}” nếu bạn đồng ý.`;
    case 'file-missing':
      return isSentence ? `Đính kèm tệp ở phần ${quote}.` : `Đính kèm ${inSentence(label)}.`;
    case 'file-type':
      return 'Chọn ảnh JPEG, PNG hoặc tệp PDF.';
    case 'file-size':
      return 'Chọn tệp không rỗng và không quá 20 MB.';
    case 'option':
      return `Chọn lại một câu trả lời có sẵn ở phần ${quote}.`;
    case 'length':
      if (kind === 'documents') return `Bỏ bớt tệp ở phần ${quote}, nhiều nhất ${field.maxFiles} tệp.`;
      return `Viết ngắn lại phần ${quote}, không quá ${maxLengthOf(field)} ký tự.`;
    case 'range':
      if (kind === 'date') return `${subject} không được sau hôm nay.`;
      return `${subject} phải ${rangeOf(field)}.`;
    case 'date':
      return `${subject} phải là ngày có thật, ví dụ 05/01/1960.`;
    case 'required':
      if (kind === 'yesNo') return `Chọn Có hoặc Không ở phần ${quote}.`;
      if (kind === 'choice') return isSentence ? `Chọn một câu trả lời ở phần ${quote}.` : `Chọn ${inSentence(label)}.`;
      return isSentence ? `Trả lời câu ${quote}.` : `Nhập ${inSentence(label)}.`;
    default:
      break;
  }
  if (kind === 'integer') return `${subject} phải là số, ví dụ ${field.min ?? 1}.`;
  if (kind === 'idNumber') return `${subject} phải có đúng 12 chữ số.`;
  if (kind === 'phone') return `${subject} chưa đúng. Ví dụ số đúng: 0912 345 678.`;
  if (kind === 'email') return `${subject} chưa đúng. Ví dụ đúng: ten@example.com.`;
  if (kind === 'name') return `${subject} chỉ gồm chữ cái, như trong giấy tờ.`;
  return `Nhập lại phần ${quote}.`;
}

/** Most characters (in NFC) that a field takes when its definition names no number. */
export const maxLengthOf = ({ kind, maxLength }: FormField): number => maxLength ?? (kind === 'text' ? 1000 : 200);

const rangeOf = ({ min, max }: FormField) =>
  max === undefined ? `từ ${min} trở lên` : min === undefined ? `không quá ${max}` : `từ ${min} đến ${max}`;

/** Lower-cases the first letter, but not of an abbreviation such as CCCD. */
const inSentence = (label: string) =>
  /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const shortened = (label: string) => {
  const words = label.replace(/\.$/, '').split(' ');
  return words.length > 8 ? `${words.slice(0, 7).join(' ')}…` : words.join(' ');
};
