/** How the cell of a column is read: as it stands, as yes or no, or as words with `|` between them. */
export type ColumnKind = 'text' | 'flag' | 'list';

/** Columns of an agency file in CSV, each the path of a member of the contract's `Agency`. */
export const agencyColumns = {
  agencyId: 'text',
  code: 'text',
  codeIsExample: 'flag',
  name: 'text',
  shortName: 'text',
  province: 'text',
  provinceCode: 'text',
  wardCode: 'text',
  validFrom: 'text',
  'theme.primary': 'text',
  'theme.primaryDark': 'text',
  'receptionPlace.name': 'text',
  'receptionPlace.address': 'text',
  'receptionPlace.hours': 'text',
  'receptionPlace.phone': 'text',
  'receptionPlace.isExample': 'flag',
  'supportPlaces.0.name': 'text',
  'supportPlaces.0.address': 'text',
  'supportPlaces.0.hours': 'text',
  'supportPlaces.0.phone': 'text',
  'supportPlaces.0.isExample': 'flag',
  competentAgency: 'text',
  counterPayments: 'list',
  resultWays: 'list',
  'collectionAccount.bankName': 'text',
  'collectionAccount.bankBin': 'text',
  'collectionAccount.accountNumber': 'text',
  'collectionAccount.accountName': 'text',
  'collectionAccount.isExample': 'flag',
} as const satisfies Record<string, ColumnKind>;

export type AgencyColumn = keyof typeof agencyColumns;
export const isAgencyColumn = (name: string): name is AgencyColumn => Object.hasOwn(agencyColumns, name);
