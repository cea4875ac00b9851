/** Words that all elements share, English. */
import type { noticeWords as vietnamese } from './notices.words.js';

export const notices: typeof vietnamese = {
  loading: 'Loading…',
  slow: 'The connection is slow. Please wait, or reload the page.',
  retry: 'Try again',
  error: 'This could not be opened yet.',
  errorSafe: 'Nothing is lost.',
  errorNext: 'Press “Try again”, or call the office.',
  offline: 'You are offline.',
  offlineSafe: 'Nothing is lost.',
  offlineNext: 'Check your connection, then press “Try again”.',
  forbidden: 'This website does not allow the service yet.',
  forbiddenNext: 'Open it on the service’s own page, or call the office.',
  openHosted: 'Open the service’s own page',
  insecure: 'This page has no secure connection (https).',
  insecureNext: 'To keep your details private, this opens on the service’s secure page.',
  insecureOpen: 'Open the secure page',
  insecureElse: 'If that page does not open, ask the office.',
  phone: 'Phone',
  example: '(example)',
};
