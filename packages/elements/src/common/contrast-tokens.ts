/** The tokens for those who need all the contrast there is, as declarations of the public names: black on white, no tints. */
export const contrastTokens = `
--motcua-color-text:#000;
--motcua-color-muted:#000;
--motcua-color-surface:#fff;
--motcua-color-border:#000;
--motcua-color-line:#000;
--motcua-tint-neutral:#fff;
--motcua-color-primary:#6e0f12;
--motcua-color-on-primary:#fff;
--motcua-color-success:#0b4526;
--motcua-tint-success:#fff;
--motcua-color-warning:#5a3600;
--motcua-tint-warning:#fff;
--motcua-color-error:#86130e;
--motcua-tint-error:#fff;
`;
