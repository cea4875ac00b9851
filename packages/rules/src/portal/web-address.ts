/** An address from the catalogue as a link target; anything but a web address (`javascript:` above all) gives none. */
export function webAddress(text: string | undefined): string | undefined {
  return text && /^https?:\/\//i.test(text) ? text : undefined;
}
