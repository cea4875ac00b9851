/** The bank's looks: plain, readable on old screens, nothing loaded from elsewhere. */
export const styles = `
body { margin: 0; font: 18px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; color: #1a1c1e; background: #fff; }
header { padding: 12px 16px; border-bottom: 4px solid #0b57a4; font-weight: 700; }
main { max-width: 34em; margin: 0 auto; padding: 16px 16px 48px; }
h1 { font-size: 28px; line-height: 1.35; margin: 16px 0; }
h2 { font-size: 22px; margin: 0 0 8px; }
a { color: #0b57a4; }
.field { margin: 24px 0; }
label { font-weight: 700; }
.hint { margin: 0; color: #44474b; }
.error { margin: 0; color: #b3261e; font-weight: 700; }
input, textarea { box-sizing: border-box; width: 100%; margin-top: 8px; padding: 8px 12px; min-height: 44px; border: 1px solid #767c83; border-radius: 6px; font: inherit; color: inherit; background: #fff; }
[aria-invalid] { border: 3px solid #b3261e; }
button { min-height: 44px; padding: 8px 24px; border: 0; border-radius: 6px; font: inherit; font-weight: 700; color: #fff; background: #0b57a4; }
:focus-visible { outline: 2px solid #1a1c1e; box-shadow: 0 0 0 6px #ffd54a; }
.summary { padding: 16px; border: 3px solid #b3261e; border-radius: 6px; background: #fdedec; }
.summary ul { margin: 0; padding-left: 24px; }
.good { padding: 16px; border-left: 6px solid #17663a; background: #edf7f0; }
.open { padding: 16px; border-left: 6px solid #8a5300; background: #fff6e5; }
@media (max-width: 480px) { button { width: 100%; } }
@media (forced-colors: active) { button { border: 1px solid; } }
`;
