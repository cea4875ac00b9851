export { keyRoutes } from './key-routes.js';
export { Keyring, submissionKeyHash } from './keyring.js';
export { isKeysMissingError, type KeyringOptions, KeysMissingError, openKeyring } from './open-keyring.js';
