/** Opens the dossier that the page's address names as `#code.secret`, and takes the secret out of the address. */
import type { PageServices, Slip } from '@motcua/elements';

/** A dossier code has dots of its own: the secret stands behind the last one. */
export function readSlip(fragment: string): Slip | undefined {
  const [, reference = '', secret = ''] = /^#(.+)\.([\dA-Za-z]{8,26})$/.exec(decoded(fragment)) ?? [];
  return reference && secret ? { reference, secret } : undefined;
}

/** On a shared computer the next person opens the history; the entry with the secret is replaced, not followed. */
export function openSlipFromAddress(services: PageServices): void {
  const open = () => {
    const slip = readSlip(location.hash);
    if (!slip) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    services.setSlip(slip);
  };
  open();
  addEventListener('hashchange', open);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
