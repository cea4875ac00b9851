/** Enter ends a word in a Vietnamese typing tool before it means anything to a form. Put on a form's `keydown`. */
export function guardEnter(event: KeyboardEvent): void {
  // 229 is what browsers send for keys that the typing tool has taken; Safari sends it after composition has ended.
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}
