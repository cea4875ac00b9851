/** Shows a shadow root as on paper: its rules for print and for the screen change places, in every browser alike.
 * The sheets are shared by all elements of a kind, so the test has to call what it gets back. */
export function asOnPaper(root: ShadowRoot): () => void {
  const changed = root.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .map((rule) => ({ media: rule.media, before: rule.media.mediaText }))
    .filter(({ before }) => before === 'print' || before === 'screen');
  if (changed.length === 0) throw new Error('No rule of this element is about print.');
  for (const { media, before } of changed) media.mediaText = before === 'print' ? 'all' : 'not all';
  return () => {
    for (const { media, before } of changed) media.mediaText = before;
  };
}
