import { define } from '../common/define.js';
import { Provider } from './provider.js';

define('motcua-provider', Provider);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-provider': Provider;
  }
}
