/** Pictures of what people see, in the two sizes that matter; kept out of git. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

export const pictureFolder = fileURLToPath(new URL('../results/pictures/', import.meta.url));
export const phone = { width: 360, height: 740 };
export const oldPc = { width: 1366, height: 768 };

/** Takes the page at both sizes and leaves it at `stay`, before all others: a page behind another one paints once a
 * second, and a picture waits for that. */
export async function picture(page: Page, browser: string, name: string, stay = oldPc): Promise<void> {
  await page.bringToFront();
  for (const [label, size] of Object.entries({ phone, pc: oldPc })) {
    await page.setViewportSize(size);
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    await page.screenshot({ path: `${pictureFolder}${browser}/${name}-${label}.png`, fullPage: true });
  }
  await page.setViewportSize(stay);
}

/** Takes the page as it would be printed. */
export async function printedPicture(page: Page, browser: string, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: `${pictureFolder}${browser}/${name}-print.png`, fullPage: true });
  await page.setViewportSize(oldPc);
  await page.emulateMedia({ media: 'screen' });
}
