/** A place in a file that somebody wrote by hand, e.g. `dòng 3, mục code / line 3, code`. */
export const lineOf = (line: number, member = ''): string =>
  `dòng ${line}${member && `, mục ${member}`} / line ${line}${member && `, ${member}`}`;
