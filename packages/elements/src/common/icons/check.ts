/** Done. */
export const checkIcon = 'm4 12.5 5.5 5.5L20 7';
