/** Where the national portal says how a dossier stands that was filed there; it asks for the dossier code itself. */
export const portalLookupUrl = 'https://dichvucong.gov.vn/tra-cuu-ho-so';
