import { define } from '../common/define.js';
import { ProcedureSearch } from './procedure-search.js';

define('motcua-procedure-search', ProcedureSearch);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-procedure-search': ProcedureSearch;
  }
}
