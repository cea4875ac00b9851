import '@motcua/elements/motcua-provider.js';
import { connectPage } from '../connect-page.js';
import { loadOutbox } from '../load-outbox.js';
import { fillStandIns } from '../stand-in-tags.js';

connectPage();
fillStandIns();
loadOutbox();
