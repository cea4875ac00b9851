/** Takes the indentation out of css and html templates; what people read keeps its single spaces. */

/** Stands for what lies between `${` and `}`, which is not ours to touch. */
const hole = '\ue000';

const shrinkCss = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim();

/** White space is one space to HTML however long it is; a line's end at both ends of a template is nothing. */
const shrinkHtml = (text) => text.replace(/^\s*\n\s*(?=<)|(?<=>)\s*\n\s*$/g, '').replace(/\s*\n\s*/g, ' ');

const shrinks = new Map([
  ['css', shrinkCss],
  ['html', shrinkHtml],
  ['svg', shrinkHtml],
]);

export const shrinkTemplates = () => ({
  name: 'motcua-templates',
  transform(code, id) {
    if (!/[/\\]elements[/\\]dist[/\\]/.test(id)) return undefined;
    const pieces = taggedIn(this.parse(code)).flatMap(({ tag, quasi: { quasis } }) => {
      const short = shrinks
        .get(tag.name)(quasis.map(({ start, end }) => code.slice(start, end)).join(hole))
        .split(hole);
      return quasis.map(({ start, end }, index) => ({ start, end, text: short[index] }));
    });
    pieces.sort((a, b) => b.start - a.start);
    return { code: pieces.reduce(replaced, code), map: null };
  },
});

const replaced = (code, { start, end, text }) => code.slice(0, start) + text + code.slice(end);

/** All templates of ours in a syntax tree, also those within others. */
function taggedIn(node) {
  if (!node || typeof node !== 'object') return [];
  const within = Object.values(node).flatMap(taggedIn);
  return node.type === 'TaggedTemplateExpression' && shrinks.has(node.tag.name) ? [node, ...within] : within;
}
