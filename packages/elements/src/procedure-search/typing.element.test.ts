import { expect } from '@open-wc/testing';
import { typist } from '../common/testing/typist.js';
import './motcua-procedure-search.js';
import { SearchPage } from './testing/search-page.js';

const spec = await (await fetch('/openapi/generated/openapi.json')).json();
let page: SearchPage;

beforeEach(async () => {
  page = new SearchPage(spec);
  await page.open();
  await page.wakes();
});
afterEach(() => page.close());

describe('typing Vietnamese into the search', () => {
  for (const model of ['byBackspaces', 'byComposition', 'byLooseMarks'] as const)
    it(`finds at the end what was meant, ${model}, and nobody else writes into the box`, async () => {
      const { box } = page;
      const person = typist(page.element, box);
      for (const [words, name] of [
        ['đăng ký kết hôn', 'Đăng ký kết hôn'],
        ['thường trú trẻ mới sinh', 'Đăng ký thường trú cho trẻ mới sinh'],
        ['mở hộ kinh doanh', 'Mở hộ kinh doanh'],
      ] as const) {
        await person[model](words);
        expect(box.value.normalize('NFC')).to.equal(words.normalize('NFC'));
        expect(page.names[0]).to.equal(name);
        await page.element.updateComplete;
      }
      expect(person.written, 'nobody else writes into the box').to.equal(0);
    });

  it('lets a typing tool end a word with Enter without searching', async () => {
    const press = (given: KeyboardEventInit) =>
      page.box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true, ...given }));
    expect(press({ isComposing: true })).to.equal(false);
    expect(press({ keyCode: 229 })).to.equal(false);
    expect(press({ keyCode: 13 })).to.equal(true);
  });

  it('never writes into the box while results come', async () => {
    const written: string[] = [];
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as PropertyDescriptor;
    await page.type('khai sinh');
    Object.defineProperty(page.box, 'value', { ...own, set: (text: string) => void written.push(text) });
    await page.reaches('results');
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect(written).to.deep.equal([]);
  });
});

describe('whatever is typed', () => {
  const texts = {
    'one letter': 'k',
    'spaces alone': '   \u00a0 ',
    '5,000 letters': 'khai sinh '.repeat(500),
    '5,000 letters without a space': 'a'.repeat(5_000),
    emoji: '👶🏽👶🏽 khai sinh 👨‍👩‍👧',
    'half an emoji': '\ud83d khai',
    'control characters': 'khai\u0000\u0007\u001b sinh\u202e\u200b',
    'a regular expression': '(.*)+[khai]{2,}$^\\',
    'a database’s words': "'; DROP TABLE procedures; -- %_",
    markup: '<script>alert(1)</script><mark>',
    'only marks': '\u0301\u0302\u0309',
    'mixed forms': `${'hoà'.normalize('NFD')} hòa hoà`,
    'a code with spaces': '2 . 000635',
    'a code of a province': '1.012753.H19',
  };
  for (const [name, text] of Object.entries(texts))
    it(`the box keeps it and the search answers: ${name}`, async () => {
      await page.type(text);
      expect(page.box.value).to.equal(text);
      expect(['empty', 'results', 'partial', 'none', 'dossier', 'guidance']).to.include(page.element.state);
      expect(page.all('script, .answer mark mark')).to.deep.equal([]);
    });
});
