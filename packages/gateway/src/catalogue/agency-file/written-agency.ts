/** One agency as a file has it, not yet checked, and where in the file each of its values stands. */
export interface WrittenAgency {
  readonly value: unknown;
  /**
   * Where the value at a JSON pointer stands, e.g. `dòng 3, cột wardCode / line 3, column wardCode`; where it is missing,
   * where it belongs.
   */
  place(pointer: string): string;
}

/** What a reader makes of a whole file: agencies, and what could not be read as one. */
export interface ReadAgencies {
  readonly agencies: readonly WrittenAgency[];
  readonly faults: readonly string[];
}
