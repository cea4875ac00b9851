/** Fees. */
export const moneyIcon = 'M3 6h18v12H3zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM6.5 12v.1m11-.1v.1';
