/** All icons by name, for documents and stories. Elements import the one they draw. */
import * as icons from './icons.js';

export const iconSet = {
  alert: icons.alertIcon,
  arrow: icons.arrowIcon,
  camera: icons.cameraIcon,
  check: icons.checkIcon,
  clock: icons.clockIcon,
  copy: icons.copyIcon,
  cross: icons.crossIcon,
  dot: icons.dotIcon,
  file: icons.fileIcon,
  info: icons.infoIcon,
  money: icons.moneyIcon,
  offline: icons.offlineIcon,
  outside: icons.outsideIcon,
  pause: icons.pauseIcon,
  phone: icons.phoneIcon,
  place: icons.placeIcon,
  print: icons.printIcon,
  search: icons.searchIcon,
} as const;
export type IconName = keyof typeof iconSet;
