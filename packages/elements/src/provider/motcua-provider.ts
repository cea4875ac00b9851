import { define } from '../common/define.js';
import { Provider } from './provider.js';

define('motcua-provider', Provider, false);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-provider': Provider;
  }
}
