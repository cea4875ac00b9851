/** Words of what waits on this machine, English. */
import type { words } from './outbox.words.js';

const decimal = (amount: number) => String(amount);

export const outbox: typeof words = {
  title: 'Applications waiting on this computer',
  waiting: (count) =>
    count === 1 ? '1 application is waiting to be sent' : `${count} applications are waiting to be sent`,
  noneWaiting: 'No application is waiting to be sent',
  empty: 'Applications sent while there is no network are kept here. They go out by themselves once there is one.',
  offline: 'No network. Keep this page open: they go out once there is one.',
  shared: 'Shared computer: only time and state are shown. Nobody else can read your application.',
  list: 'Applications on this computer',

  steps: {
    waiting: 'Saved on this computer, waiting to be sent',
    uploading: 'Sending the pictures',
    sending: 'Sending the application',
    unknown: 'Being sent, not known yet whether it has arrived',
    accepted: 'Arrived',
    rejected: 'The office did not take this application',
  },
  waitingOffline: 'Saved on this computer, goes out once there is a network',
  why: {
    silent: 'The office does not answer yet. This page tries again by itself.',
    elsewhere: 'Another page is sending this application. Once that is closed, this page goes on.',
  },
  unknown: {
    offline: 'No need to send it again. This page asks the office once there is a network.',
    silent: 'No need to send it again. This page is asking the office.',
    elsewhere: 'No need to send it again. Another page is asking the office; once that is closed, this page goes on.',
  },
  copied: 'There is a file of this application: it may be sent from another computer. It still counts once.',
  arrived: 'This confirms that it was handed in; it is not the reception slip.',
  arrivedSlip: 'No confirmation yet? Open the filing page again with your resume code.',
  rejected: 'Open the filing page again with your resume code, mend it, and send it.',
  savedAt: (when) => `Saved on this computer at ${when}`,
  arrivedAt: (when) => `Arrived at ${when}`,
  submissionCode: 'Submission code',
  impossible:
    'This computer cannot tell whose application it is. It can only be sent on, not saved as a file or deleted.',
  sent: (sent, total) => `${sent} of ${total} sent`,
  kilobytes: (size) => `${Math.max(1, Math.round(size / 1024))} KB`,
  megabytes: (size) => `${decimal(Math.round(size / 104857.6) / 10)} MB`,

  about: (when) => `, application of ${when}`,
  retry: 'Send again',
  ask: 'Ask again now',
  here: 'Go on on this page',
  save: 'Save as a file',
  remove: 'Delete from this computer',
  track: 'Follow the application',

  saving: 'Save the application as a file',
  savingMeans:
    'Take the file to a computer with a network and open it on this page there. Only the office can read it.',
  removing: 'Delete this application from the computer?',
  removingMeans: {
    unsent: 'This application has not been sent. Once deleted it is nowhere, and you have to begin anew.',
    perhaps:
      'This application may have arrived. Once deleted, this computer cannot ask. Better wait, or call the office.',
    refused: 'The office did not take this application. Deleting takes your draft with it, and you have to begin anew.',
    arrived:
      'The office keeps the application. Confirmation and tracking key on this computer go. Write the key down first.',
  },
  removingElsewhere: 'If the filing page is still open, close it first.',
  proof: 'Resume code or tracking key',
  proofHint: 'The resume code has 10 letters and digits. The tracking key has 8 and stands on the confirmation.',
  wrong: 'That is not right. After several wrong tries you have to wait longer.',
  checking: 'Checking…',
  yes: 'Delete for good',
  no: 'Keep it',
  cancel: 'Cancel',

  saved: (name) => `The file ${name} is saved.`,
  savedNext:
    'Look in the downloads folder. On a shared computer, delete the file here once you have taken it with you.',
  removed: 'The application is deleted from this computer.',
  taken: 'The application is on this computer now. It goes out by itself once there is a network.',

  bring: 'Open an application from another computer',
  bringHint: 'The name of the file ends in “.motcua”.',
  bringButton: 'Open the file',
  bringing: 'Opening the file…',

  errors: {
    'not-a-package': 'This file is no application. Choose one whose name ends in “.motcua”.',
    damaged: 'The file is damaged. Save it again on the other computer.',
    'newer-version': 'A newer version made this file. Load this page again, then open it.',
    'other-agency': 'This application is for another office. Open it on the page of that office:',
    'already-here': 'This application is on this computer already. No need to open it again.',
    'already-arrived': 'This application has arrived. No need to send it again.',
    gone: 'This application does not wait on this computer any more.',
    'wrong-secret': 'That is not right. After several wrong tries you have to wait longer.',
    'no-proof': 'This computer cannot tell whose application it is. It can only be sent on.',
    'open-here': 'This application is open in the form on this page. Delete it there.',
    full: 'This computer has no room left. Delete some files, then open it again.',
    storage: 'The browser could not do that. Wait a moment and try again.',
  },
  damagedFile: (file) => `Paper ${file} in the file is damaged. Save the file again on the other computer.`,

  unavailable: 'This browser does not let what was saved be read.',
  blocked: 'Another page holds what was saved.',
  unavailableSafe: 'What was saved is still on this computer.',
  unavailableNext: 'Close other pages, then press “Try again”.',
};
