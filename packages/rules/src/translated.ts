/** The type of the same words in another language: all names again, and functions that take the same. */
export type Translated<Words> = Words extends (...given: infer Given) => infer Said
  ? (...given: Given) => Translated<Said>
  : Words extends string
    ? string
    : Words extends object
      ? { readonly [Name in keyof Words]: Translated<Words[Name]> }
      : Words;
