/** No network. */
export const offlineIcon = 'M3 9a14 14 0 0 1 18 0M6.5 13a8.5 8.5 0 0 1 11 0M12 18v.1M4 3l16 18';
