/** What the bundle of the script tag takes out of templates, and what people read that stays. */
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { shrinkTemplates } from '../packages/embed/build/shrink-templates.js';

const { transform } = shrinkTemplates();
/** As the bundler calls it. @param id of the module */
const transformed = (code: string, id: string): string | undefined =>
  transform.call({ parse: parseAst }, code, id)?.code;
/** A module of the elements. */
const shrunk = (code: string): string => transformed(code, '/x/elements/dist/common/a.js') ?? code;

/** Code within a template. */
const hole = (code: string) => `\${${code}}`;

describe('a style sheet in the bundle', () => {
  it('loses its indentation, its comments and what stands before a closing brace', () => {
    const sheet = 'css`\n  /* why */\n  .a > .b,\n  .c {\n    color: red;\n    margin: 0 auto;\n  }\n`';
    expect(shrunk(sheet)).toBe('css`.a>.b,.c{color:red;margin:0 auto}`');
  });

  it('keeps the spaces that mean something', () => {
    expect(shrunk('css`.a .b { width: calc(1px + 2px); }`')).toBe('css`.a .b{width:calc(1px + 2px)}`');
    expect(shrunk('css`.a :focus { color: red }`')).toBe('css`.a :focus{color:red}`');
  });
});

describe('a template of HTML in the bundle', () => {
  it('loses its indentation; between words one space stays', () => {
    expect(shrunk('html`\n    <p>\n      Họ và tên\n      của bạn\n    </p>\n  `')).toBe(
      'html`<p> Họ và tên của bạn </p>`',
    );
  });

  it('keeps every space within a line, also those that people see', () => {
    const line = 'html`<pre>a  b</pre> <b>8.000\u00a0đ</b>`';
    expect(shrunk(line)).toBe(line);
  });

  it('keeps the code in it as it is, and shrinks the templates within that', () => {
    const [sum, press] = [hole('one\n  + two'), hole('() => {\n  go();\n}')];
    expect(shrunk(`html\`<p>\n  ${sum}\n  </p>\``)).toBe(`html\`<p> ${sum} </p>\``);
    expect(shrunk(`html\`<a @click=${press}>\n  Đi\n</a>\``)).toBe(`html\`<a @click=${press}> Đi </a>\``);
    const list = hole(`all.map((one) => html\`\n  <li>${hole('one')}</li>\n\`)`);
    expect(shrunk(`html\`<ul>${list}</ul>\``)).toContain(`html\`<li>${hole('one')}</li>\``);
  });

  it('does so however deep the code in it is nested', () => {
    const press = hole('() => {\n  go({ to: { a: `}` } });\n}');
    expect(shrunk(`html\`<a @click=${press}>\n  Đi\n</a>\``)).toBe(`html\`<a @click=${press}> Đi </a>\``);
  });

  it('does the same to SVG', () => {
    expect(shrunk('svg`\n  <g>\n    <path d="M0 0" />\n  </g>\n`')).toBe('svg`<g> <path d="M0 0" /> </g>`');
  });
});

describe('what is no template of an element', () => {
  it('stays as it is: other templates, other packages', () => {
    const words = 'const lines = `\n  một\n  hai\n`;';
    expect(shrunk(words)).toBe(words);
    const theirs = 'html`\n  <p></p>\n`';
    expect(transformed(theirs, '/x/node_modules/lit/html.js')).toBeUndefined();
  });
});
