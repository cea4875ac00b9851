import type { Agency } from '@motcua/openapi';

/** `?xa=` of a hosted page's address; empty without an agency. */
export const agencyQuery = (agency: Agency | undefined): string =>
  agency ? `?xa=${encodeURIComponent(agency.agencyId)}` : '';

export const procedureAddress = (code: string, agency: Agency | undefined): string =>
  `/thu-tuc/${encodeURIComponent(code)}${agencyQuery(agency)}`;

export const filingAddress = (code: string, agency: Agency): string =>
  `/nop/${encodeURIComponent(code)}${agencyQuery(agency)}`;

export const guidanceAddress = (agency: Agency | undefined): string => `/huong-dan${agencyQuery(agency)}`;
