/** On its way. */
export const arrowIcon = 'M5 12h14m-6-6 6 6-6 6';
