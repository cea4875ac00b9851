import { chromium } from 'playwright';
const [,, url] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
for (const [w,h] of [[360,800],[1366,768]]) {
  const p = await b.newPage({ viewport: { width: w, height: h } });
  await p.goto(url+'niem-yet.html'); await p.waitForTimeout(500);
  await p.evaluate(()=>scrollTo(0,300)); await p.screenshot({ path: `/tmp/shots/static-board-${w}.png` });
  console.log(await p.evaluate(()=>[document.documentElement.scrollWidth, innerWidth, document.documentElement.scrollHeight]));
}
const p = await b.newPage();
await p.goto(url+'niem-yet.html'); await p.pdf({path:'/tmp/shots/board.pdf', preferCSSPageSize:true});
await b.close();
