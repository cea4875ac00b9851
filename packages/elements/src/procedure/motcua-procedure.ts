import { define } from '../common/define.js';
import { ProcedurePage } from './procedure.js';

define('motcua-procedure', ProcedurePage);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-procedure': ProcedurePage;
  }
}
