import '@motcua/elements/motcua-procedure.js';
import { connectPage } from '../connect-page.js';

connectPage();
