import type { Attention } from '@motcua/headless';

/** Whether somebody sees the page: a tab in the background asks for nothing by itself. */
export const pageAttention: Attention = {
  isWatched: () => !document.hidden,
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
