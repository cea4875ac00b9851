/** Leads to another site. */
export const outsideIcon = 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6';
