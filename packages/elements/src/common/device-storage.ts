/** What this browser keeps for all elements of the page: one connection, so that forms and outbox share one sender. */
import { openStorage } from '@motcua/headless';

/** Nothing is opened before the first use. */
export const deviceStorage = openStorage();
