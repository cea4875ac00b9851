/** A number to call. */
export const phoneIcon = 'M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3c0 1.5-1 3-3 3A15 15 0 0 1 3 6c0-2 1.5-3 3-3z';
