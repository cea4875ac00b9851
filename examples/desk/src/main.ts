import { createDesk } from './desk.js';

const root = document.querySelector<HTMLElement>('#desk');
if (root) createDesk(root);
