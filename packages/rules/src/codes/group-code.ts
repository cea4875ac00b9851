/** Splits a code of letters and digits into two halves that can be read aloud: `7K2P9QXD` → `7K2P-9QXD`. */
export const groupCode = (code: string): string => {
  const middle = Math.ceil(code.length / 2);
  return `${code.slice(0, middle)}-${code.slice(middle)}`;
};
