/** Takes the indentation out of css and html templates; what people read keeps its single spaces. */

/** A tagged template without a nested one; nested ones are found by themselves as the inner ones first. */
const tagged = /\b(css|html|svg) *`((?:[^`\\$]|\\.|\$(?!\{)|\$\{[^`{}]*(?:\{[^`{}]*\}[^`{}]*)*\})*)`/g;

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

export const shrinkTemplates = () => ({
  name: 'motcua-templates',
  transform(code, id) {
    if (!/[/\\]elements[/\\]dist[/\\]/.test(id)) return undefined;
    return { code: code.replace(tagged, (_, tag, text) => `${tag}\`${shrinkHolding(tag, text)}\``), map: null };
  },
});

/** The code between `${` and `}` is not ours to touch. */
function shrinkHolding(tag, text) {
  const holes = [];
  const marked = text.replace(/\$\{[^`{}]*(?:\{[^`{}]*\}[^`{}]*)*\}/g, (hole) => `\ue000${holes.push(hole) - 1}\ue001`);
  const short = tag === 'css' ? shrinkCss(marked) : shrinkHtml(marked);
  return short.replace(/\ue000(\d+)\ue001/g, (_, at) => holes[Number(at)]);
}
