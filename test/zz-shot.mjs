import { chromium } from 'playwright';
const [,, url, name, exe='/usr/bin/chromium'] = process.argv;
const b = await chromium.launch({ executablePath: exe, args:['--no-sandbox','--disable-gpu'] });
for (const [w,h] of [[360,800],[1366,768]]) {
  const p = await b.newPage({ viewport: { width: w, height: h } });
  p.on('console', m => console.log(w, m.type(), m.text())); p.on('pageerror', e => console.log('ERR', e.message));
  await p.goto(url); await p.waitForTimeout(1200);
  await p.screenshot({ path: `/tmp/shots/static-${name}-${w}.png`, fullPage: true });
}
await b.close();
