import '@motcua/elements/motcua-provider.js';
import { connectPage } from '../connect-page.js';

connectPage();
