/** Name of the only provider so far, in `/v1/payments/notifications/{provider}` and in the rows. */
export const demoBank = 'demo-bank';
