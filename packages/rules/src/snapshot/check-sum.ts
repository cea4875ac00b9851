/** FNV-1a over the members of what is kept, by their names, without `check` itself: tells damage, not malice. Texts are
 * taken by their UTF-16 units, all else as JSON. */
export function checkSum(members: object): number {
  const entries = Object.entries(members).filter(([name]) => name !== 'check');
  let sum = 0x811c9dc5;
  for (const [, value] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text: string = typeof value === 'string' ? value : JSON.stringify(value);
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}
