import type { FieldProblem } from '@motcua/openapi';
import type { ErrorObject } from 'ajv/dist/2020.js';

type Rule = FieldProblem['rule'];

const ruleOf: Readonly<Record<string, Rule>> = {
  required: 'required',
  type: 'type',
  enum: 'option',
  const: 'option',
  minimum: 'range',
  maximum: 'range',
  minLength: 'length',
  maxLength: 'length',
  minItems: 'length',
  maxItems: 'length',
  additionalProperties: 'unknown',
};

const words: Readonly<Partial<Record<Rule, string>>> = {
  required: 'Thiếu mục bắt buộc.',
  type: 'Sai kiểu dữ liệu.',
  option: 'Giá trị không nằm trong danh sách cho phép.',
  range: 'Số nằm ngoài khoảng cho phép.',
  length: 'Quá ngắn hoặc quá dài.',
  date: 'Ngày, giờ chưa đúng dạng.',
  format: 'Chưa đúng dạng.',
  unknown: 'Mục này không có trong tài liệu.',
};

/** Says what a schema check found as the contract's field problems; of the data it carries names only, never values. */
export function requestErrors(found: readonly ErrorObject[] | null | undefined, base = ''): FieldProblem[] {
  return (found ?? []).map((error) => {
    const rule = ruleOfError(error);
    return { pointer: `${base}${pointerOf(error)}`, rule, message: words[rule] ?? 'Chưa đúng dạng.' };
  });
}

function ruleOfError({ keyword, params }: ErrorObject): Rule {
  if (keyword === 'format' && String(params.format).startsWith('date')) return 'date';
  return ruleOf[keyword] ?? 'format';
}

/** A missing or surplus member is named itself, not the object around it. */
function pointerOf({ instancePath, params }: ErrorObject): string {
  const member = params.missingProperty ?? params.additionalProperty;
  return member === undefined ? instancePath : `${instancePath}/${escapePointer(String(member))}`;
}

// A surplus member's name is whatever the sender chose, so it is cut.
const escapePointer = (name: string): string => name.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');
