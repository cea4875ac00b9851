export { keyFileNames } from './key-files.js';
export { isKeyFolderError, KeyFolderError } from './key-folder-error.js';
export { keyRoutes } from './key-routes.js';
export { Keyring, submissionKeyHash } from './keyring.js';
export { findMissingKeys, type KeyringOptions, openKeyring } from './open-keyring.js';
