/** Time, waiting. */
export const clockIcon = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3.5 2';
