import type { ErrorObject } from 'ajv';

/**
 * What is wrong with a value, for whoever mends a file by hand; undefined for what another fault says already.
 * @returns where (a JSON pointer) and what, Vietnamese / English.
 */
export function sayFault(error: ErrorObject): { readonly pointer: string; readonly fault: string } | undefined {
  const { instancePath: pointer, keyword, params } = error;
  const at = (fault: string, below = '') => ({ pointer: pointer + below, fault });
  switch (keyword) {
    case 'required':
      return at('thiếu / is missing', `/${params.missingProperty}`);
    case 'additionalProperties':
      return at('không có mục này / there is no such member', `/${params.additionalProperty}`);
    case 'enum':
      return at(`phải là một trong / must be one of: ${(params.allowedValues as string[]).join(', ')}`);
    case 'type':
      // An account may be missing altogether: that it is not null tells nobody anything.
      if (params.type === 'null') return undefined;
      return at(kinds[params.type as string] ?? `phải là ${params.type} / must be ${params.type}`);
    case 'minLength':
    case 'minItems':
      if (params.limit === 1) return at('để trống / is empty');
      break;
    case 'maxLength':
      return at(`dài quá ${params.limit} ký tự, hãy rút gọn / is longer than ${params.limit} characters; shorten it`);
    case 'maxItems':
      return at(`nhiều quá ${params.limit} dòng / has more than ${params.limit} items`);
    case 'pattern':
      if (params.pattern === webAddress) return at(noAddress);
      return at(`không đúng dạng ${params.pattern} / does not have the form ${params.pattern}`);
    case 'format':
      if (params.format === 'uri') return at(noAddress);
      if (params.format === 'date') return at('ngày phải viết như 2026-11-30 / a day must be written like 2026-11-30');
      return at(`không đúng dạng ${params.format} / is no ${params.format}`);
    case 'oneOf':
      return undefined;
  }
  return at(`không hợp lệ / ${error.message}`);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'phải là chữ, để trong dấu nháy "…" / must be text, in quotes',
  array:
    'phải là danh sách, mỗi ý một dòng bắt đầu bằng dấu gạch - / must be a list, an item a line that begins with a dash',
  object: 'phải có các mục con, mỗi mục một dòng thụt vào / must have members, each on an indented line',
};

/** Pattern of the contract's `WebAddress`. */
const webAddress = '^https?://';
const noAddress = 'phải là địa chỉ trang, bắt đầu bằng https:// / must be a web address that begins with https://';
