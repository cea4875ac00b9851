import { AxeBuilder } from '@axe-core/playwright';
import type { Agency } from '@motcua/openapi';
import { expect, test } from '../support/journey.js';
import { picture } from '../support/pictures.js';

const pilot = 'thong-nhat-lang-son';

test.describe('the sites of the five communes', () => {
  test('lead to one another; each speaks of itself, in its own colour', async ({ page, gateway }, { project }) => {
    const { items } = (await (await fetch(`${gateway.url}/v1/agencies`)).json()) as { items: Agency[] };
    expect(items).toHaveLength(5);
    for (const { agencyId, shortName, theme, receptionPlace } of items) {
      await page.goto(gateway.url);
      await page.getByText('Xã, phường khác').click();
      await page
        .getByRole('banner')
        .getByRole('link', { name: new RegExp(shortName, 'i') })
        .last()
        .click();
      await expect(page.getByRole('contentinfo')).toContainText(receptionPlace.name);
      await expect(page.getByRole('contentinfo')).toContainText('(ví dụ)');
      const button = page.locator('motcua-procedure-search').getByRole('button', { name: 'Tìm' });
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(theme.primary.slice(at, at + 2), 16));
      await expect(button).toHaveCSS('background-color', `rgb(${red}, ${green}, ${blue})`);
      expect((await new AxeBuilder({ page }).analyze()).violations, agencyId).toEqual([]);
      await picture(page, project.name, `commune-${agencyId}`);
    }
  });

  test('name the place to choose on the national portal, where they hand off', async ({ page, gateway }, {
    project,
  }) => {
    const { items } = (await (await fetch(`${gateway.url}/v1/agencies`)).json()) as { items: Agency[] };
    const others = items.filter(({ agencyId }) => agencyId !== pilot);
    expect(others).toHaveLength(4);
    for (const { agencyId, shortName, province } of others) {
      await page.goto(`${gateway.url}/${agencyId}/`);
      await page.getByRole('link', { name: 'Xin bản sao giấy khai sinh' }).click();
      const procedure = page.locator('motcua-procedure');
      await expect(procedure).toContainText('Hồ sơ này nộp trên Cổng Dịch vụ công quốc gia');
      await expect(procedure).toContainText(`${shortName}, ${province}`);
      await picture(page, project.name, `commune-${agencyId}-procedure`);
    }
  });
});
