import { isUnreachableError } from '@motcua/client';
import type { Settings } from './context.js';

/** Which of the three troubles a failed question is; they look different because the way out is different. */
export function troubleOf(error: unknown, settings: Settings | undefined): 'offline' | 'forbidden' | 'error' {
  return linkTrouble(isUnreachableError(error) && error.reason === 'offline', settings);
}

/** The same where a machine of headless has looked at the error already. */
export function linkTrouble(offline: boolean, settings: Settings | undefined): 'offline' | 'forbidden' | 'error' {
  if (offline) return 'offline';
  settings?.doubt?.();
  return settings?.forbidden ? 'forbidden' : 'error';
}
