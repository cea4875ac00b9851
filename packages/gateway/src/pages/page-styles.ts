import { createHash } from 'node:crypto';

/** What hosted pages look like around and without their element; the element brings its own styles. */
export const pageStyles = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:18px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1a1c1e;background:#fff}
a{color:var(--motcua-color-primary,#9e1b1e)}
a:focus-visible,summary:focus-visible{outline:3px solid #ffd54a;outline-offset:0;box-shadow:0 0 0 5px #1a1c1e}
.skip{position:absolute;left:-999em}
.skip:focus{left:8px;top:8px;padding:8px 16px;background:#fff}
header,footer,main{max-width:45rem;margin:0 auto;padding:16px}
header{border-bottom:4px solid #9e1b1e}
header a{color:inherit;text-decoration:none;font-weight:700}
header a:hover{text-decoration:underline}
main{padding-top:24px;padding-bottom:48px;min-height:60vh}
[heading-level]{display:flow-root;min-height:calc(100vh - 84px)}
footer{border-top:1px solid #767c83;font-size:16px;color:#44474b}
footer p{margin:0 0 4px}
h1{font-size:28px;line-height:1.35;margin:0 0 8px}
h2{font-size:22px;line-height:1.4;margin:32px 0 8px}
h3,h4,h5{font-size:18px;margin:16px 0 4px}
summary{padding:10px 0;font-weight:700;cursor:pointer}
p{margin:0 0 12px;max-width:66ch}
ul{margin:0 0 12px;padding-left:24px}
li{margin-bottom:8px}
dl{margin:0}
dt{font-weight:700}
dd{margin:0 0 8px}
section:target{border-left:4px solid #9e1b1e;padding-left:12px}
.muted{color:#44474b;font-size:16px}
.call{font-weight:700}
.more{margin-top:24px}
a[href^="tel:"]{white-space:nowrap}
@media (max-width:40em){h1{font-size:24px}}
@media print{header,footer,.skip{display:none}body{font-size:12pt}[heading-level]{min-height:0}}
`;

const hash = createHash('sha256').update(pageStyles).digest('hex').slice(0, 10);

/** Changes with the styles, so the file may be kept for ever. */
export const pageStylesPath = `/page/page-${hash}.css`;
