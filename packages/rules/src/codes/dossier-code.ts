const pattern = /^[\dA-Z]{1,4}(\.[\dA-Z]{1,4}){1,8}-(\d{6}|\d{8})-\d{4,7}$/;

/** Whether this is a dossier code exactly as printed, e.g. `H37.24-261123-0001` (form of TT 03/2025/TT-VPCP). */
export const isDossierCode = (text: string): boolean => pattern.test(text);

/** Writes the code of the `sequence`-th dossier that an agency received on a day: `H37.24-261123-0001`.
 * @param day ISO date of reception in Vietnam.
 * @throws {RangeError} when the parts give no dossier code. */
export function formatDossierCode({
  agencyCode,
  day,
  sequence,
}: {
  readonly agencyCode: string;
  readonly day: string;
  readonly sequence: number;
}): string {
  const code = `${agencyCode}-${day.slice(2).replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`;
  if (sequence < 1 || !isDossierCode(code)) throw new RangeError('these parts give no dossier code');
  return code;
}
