/** Stopped for now. */
export const pauseIcon = 'M9 6v12m6-12v12';
