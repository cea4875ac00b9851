/** A paper, a file. */
export const fileIcon = 'M6 3h8l4 4v14H6zm8 0v4h4';
