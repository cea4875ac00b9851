import { define } from '../common/define.js';
import { StatusTracker } from './status-tracker.js';

define('motcua-status-tracker', StatusTracker);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-status-tracker': StatusTracker;
  }
}
