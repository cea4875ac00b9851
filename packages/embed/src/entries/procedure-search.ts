import '@motcua/elements/motcua-procedure-search.js';
import { connectPage } from '../connect-page.js';

connectPage();
