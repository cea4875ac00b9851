/** Writes the members that have a value as `?name=value&…`; '' when none has. */
export function queryString(query: object): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}
