/** Days between the day a record was read (ISO date) and today (ISO date in Vietnam); never less than 0. */
export const dataAge = ({ asOf }: { readonly asOf: string }, today: string): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(asOf)) / 86_400_000)) || 0;

/** After how many days a page says that its data is old, unless it is told otherwise. */
export const staleAfterDays = 30;
