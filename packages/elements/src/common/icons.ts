/** A small named set of drawn icons, each a module of its own, so that a chunk carries only those it draws. */

export { alertIcon } from './icons/alert.js';
export { arrowIcon } from './icons/arrow.js';
export { cameraIcon } from './icons/camera.js';
export { checkIcon } from './icons/check.js';
export { clockIcon } from './icons/clock.js';
export { copyIcon } from './icons/copy.js';
export { crossIcon } from './icons/cross.js';
export { dotIcon } from './icons/dot.js';
export { fileIcon } from './icons/file.js';
export { icon } from './icons/icon.js';
export { infoIcon } from './icons/info.js';
export { moneyIcon } from './icons/money.js';
export { offlineIcon } from './icons/offline.js';
export { outsideIcon } from './icons/outside.js';
export { pauseIcon } from './icons/pause.js';
export { phoneIcon } from './icons/phone.js';
export { placeIcon } from './icons/place.js';
export { printIcon } from './icons/print.js';
export { searchIcon } from './icons/search.js';
