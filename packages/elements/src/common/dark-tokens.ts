/** The tokens for dark screens, as declarations of the public names. Plain text, so that it needs nothing else. */
export const darkTokens = `
--motcua-color-scheme:dark;
--motcua-color-text:#e8eaed;
--motcua-color-muted:#b9bec4;
--motcua-color-surface:#15181b;
--motcua-color-border:#8c9299;
--motcua-color-line:#3a3f45;
--motcua-tint-neutral:#1f2327;
--motcua-color-primary:#ff9c94;
--motcua-color-on-primary:#15181b;
--motcua-color-success:#7ad39a;
--motcua-tint-success:#16261c;
--motcua-color-warning:#f5c16c;
--motcua-tint-warning:#2a2113;
--motcua-color-error:#ff9c94;
--motcua-tint-error:#2d1a19;
`;
