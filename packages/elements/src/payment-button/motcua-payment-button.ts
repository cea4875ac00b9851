import { define } from '../common/define.js';
import { PaymentButton } from './payment-button.js';

define('motcua-payment-button', PaymentButton);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-payment-button': PaymentButton;
  }
}
