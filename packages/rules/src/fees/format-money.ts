/** Writes whole đồng: `16.000 đ`, with a no-break space and the sign people know (Intl gives `₫`). */
export const formatMoney = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0đ`;
