/** Refused, withdrawn. */
export const crossIcon = 'm6 6 12 12M18 6 6 18';
