/** Good to know. */
export const infoIcon = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5m0-9v.1';
