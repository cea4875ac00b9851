const mobile = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const landline = /^02\d{9}$/;

/** Reads a Vietnamese phone number as typed (`+84 912 345 678`, `0912.345.678`, `(024) 3825 1234`) and gives its digits
 * from 0; nothing for numbers that do not exist here, such as the eleven-digit mobile numbers given up in 2018. */
export function parsePhone(text: string): string | undefined {
  const digits = text.replace(/[\s.()\-\u2010-\u2015]/g, '').replace(/^(\+|00)?84(?=\d{9,10}$)/, '0');
  return mobile.test(digits) || landline.test(digits) ? digits : undefined;
}

/** Writes a phone number in groups: `0912 345 678`, `0205 3812 345`, `024 3825 1234`. Other text is given back. */
export function formatPhone(text: string): string {
  const digits = parsePhone(text);
  if (!digits) return text;
  if (mobile.test(digits)) return digits.replace(/(\d{4})(\d{3})/, '$1 $2 ');
  // Only Hà Nội (024) and Thành phố Hồ Chí Minh (028) have area codes of three digits.
  return /^02[48]/.test(digits)
    ? digits.replace(/(\d{3})(\d{4})/, '$1 $2 ')
    : digits.replace(/(\d{4})(\d{4})/, '$1 $2 ');
}
