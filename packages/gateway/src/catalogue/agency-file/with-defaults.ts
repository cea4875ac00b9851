import { provinceCode } from '@motcua/rules';

type Members = Readonly<Record<string, unknown>>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An agency with what it may leave out: the code of a known province, nobody is an example, and the counter takes cash and gives results back. */
export function withDefaults(value: unknown): unknown {
  if (!isMembers(value)) return value;
  const agency: Members = {
    codeIsExample: false,
    // The colours of the state's own sites.
    theme: { primary: '#9e1b1e', primaryDark: '#ff9c94' },
    supportPlaces: [],
    counterPayments: ['cash'],
    resultWays: ['counter'],
    collectionAccount: null,
    ...('name' in value ? { competentAgency: value.name } : {}),
    ...codeOf(value.province),
    ...value,
  };
  const { receptionPlace, supportPlaces, collectionAccount } = agency;
  return {
    ...agency,
    ...('receptionPlace' in agency ? { receptionPlace: real(receptionPlace) } : {}),
    supportPlaces: Array.isArray(supportPlaces) ? supportPlaces.map(real) : supportPlaces,
    collectionAccount: real(collectionAccount),
  };
}

const codeOf = (province: unknown): Members => {
  const code = typeof province === 'string' ? provinceCode(province) : undefined;
  return code === undefined ? {} : { provinceCode: code };
};

/** A place or account that does not say it is an example is none. */
const real = (value: unknown): unknown => (isMembers(value) ? { isExample: false, ...value } : value);
