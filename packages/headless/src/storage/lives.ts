const hour = 3_600_000;
const day = 24 * hour;

/** How long what lies on a machine can be opened there, in milliseconds. All of it needs its code: these are the days a
 * shared machine carries what nobody on it can read. */
export const lives = {
  /** A draft after its last change: over a week-end, to fetch a paper that is missing. */
  draft: 7 * day,
  /** A slip after it was last on screen: to come back from a lost page, an empty printer, a phone that was not at hand. */
  slip: day,
  /** A receipt that came while its owner was away: the secret of the dossier is nowhere else. */
  unseen: 30 * day,
  /** Bytes of a package that is being sealed; no sealing takes longer. */
  sealing: hour,
} as const;
