/** Builds a path whose inserted parts cannot leave their segment: path`/v1/dossiers/${ref}`. */
export const path = (parts: TemplateStringsArray, ...values: readonly string[]) =>
  parts.reduce((built, part, index) => built + encodeURIComponent(values[index - 1] ?? '') + part);
