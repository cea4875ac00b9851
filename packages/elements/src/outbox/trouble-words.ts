/** What is said when something was not done. */
import { words } from './outbox.words.js';
import type { OutboxTrouble } from './view.js';

export const troubleWords = ({ code, file }: OutboxTrouble): string =>
  code === 'damaged' && file ? words.damagedFile(file) : words.errors[code];
