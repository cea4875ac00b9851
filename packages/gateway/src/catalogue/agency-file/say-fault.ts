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
      return params.type === 'string'
        ? at('phải là chữ, để trong dấu nháy "…" / must be text, in quotes')
        : at(`phải là ${params.type} / must be ${params.type}`);
    case 'pattern':
      return at(`không đúng dạng ${params.pattern} / does not have the form ${params.pattern}`);
    case 'format':
      if (params.format === 'date') return at('ngày phải viết như 2026-11-30 / a day must be written like 2026-11-30');
      return at(`không đúng dạng ${params.format} / is no ${params.format}`);
    case 'oneOf':
      return undefined;
    default:
      return at(`không hợp lệ / ${error.message}`);
  }
}
