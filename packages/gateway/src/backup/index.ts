export type { BackupManifest } from './contents.js';
export { type BackupOptions, type MadeBackup, makeBackup } from './make-backup.js';
export { type RestoreOptions, restoreBackup } from './restore-backup.js';
export { hasUnfinishedRestore, refuseUnfinishedRestore } from './unfinished-restore.js';
