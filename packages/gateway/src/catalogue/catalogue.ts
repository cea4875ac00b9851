import type { Agency, FormDefinition, Offering, Procedure, ProcedureWords } from '@motcua/openapi';

/** The catalogue as one consistent picture, taken at one moment. */
export interface CatalogueView {
  /** Changes with every change of the catalogue. */
  readonly revision: string;
  readonly agencies: readonly Agency[];
  readonly procedures: readonly Procedure[];
  agency(agencyId: string): Agency | undefined;
  /** The newest version. */
  procedure(code: string): Procedure | undefined;
  /** Of this agency, in the order of procedure codes; also those whose validity is over. */
  offerings(agencyId: string): readonly Offering[];
  offering(agencyId: string, code: string): Offering | undefined;
  /** What the agency says of a procedure in its own words. */
  words(agencyId: string, code: string): ProcedureWords | undefined;
  /** Without a version: the one in use. */
  form(code: string, version?: string): FormDefinition | undefined;
}

/** Reads the catalogue; asked before each use, so that an import by another process counts at once. */
export interface Catalogue {
  /** @throws when the database cannot be reached. */
  view(): Promise<CatalogueView>;
}
