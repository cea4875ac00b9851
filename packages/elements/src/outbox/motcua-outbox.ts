import { define } from '../common/define.js';
import { OutboxList } from './outbox.js';

define('motcua-outbox', OutboxList);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-outbox': OutboxList;
  }
}
