/** Words of the slip, on screen and on paper, English. */
import type { words as vietnamese } from './slip.words.js';

export const slip: typeof vietnamese = {
  accepted: 'Your application was submitted',
  earlier: 'This application was submitted before. The first one counts. Later changes are not in it.',
  receipt: 'This confirms that you applied. It is not the reception slip.',
  keep: 'Take a photo or print this page. Without the tracking key the application cannot be seen online.',
  submissionCode: 'Submission code',
  secret: 'Tracking key',
  qr: 'QR code that opens the page of this application',
  qrUse: 'Scan to follow your application.',
  qrOr: (address) => `Or open ${address} and enter submission code and tracking key.`,
  fee: 'Fee',
  procedure: 'Procedure',
  receivedAt: 'Submitted',
  receivedBy: 'Office',
  noDueDate: 'There is no due date yet.',
  nextTitle: 'What happens next',
  nextSteps: [
    'An officer looks at your application.',
    'When it is received you get a reception slip with a due date.',
    'Follow it with the submission code and the tracking key above.',
  ],
  nextFee: 'Pay the fee on the page of your application.',
  printNext:
    'An officer looks at the application and then gives a reception slip with a due date. Follow it with submission code and tracking key.',
  printKeep: 'Keep the tracking key to yourself. Whoever has both codes can see the application.',
  track: 'Follow my application',
  print: 'Print the confirmation',
  contact: 'Questions',
  erased: 'What you entered was deleted from this computer.',
  reopen: (code) =>
    `If you close this page by mistake, enter the resume code ${code} on this computer. It works for 24 hours.`,
  onlyHere: 'This computer cannot keep this page. Take a photo or print it before you close it.',
  done: {
    open: 'Done, delete it from this computer',
    sure: 'Have you taken a photo or printed it?',
    means:
      'Once deleted, this page cannot be opened again here. Without the tracking key the application cannot be seen online.',
    yes: 'Delete it from this computer',
    no: 'Keep it for now',
  },
};
