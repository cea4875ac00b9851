/** The national portal's front door: signing in, and where reports and petitions are sent from. */
export const portalHome = 'https://dichvucong.gov.vn/';
