/** Words of a dossier on the screen, English. */
import type { DossierStatus } from '@motcua/openapi';
import type { words as vietnamese } from './dossier-view.words.js';

const statuses: Record<DossierStatus, string> = {
  1: 'Submitted, waiting to be received',
  2: 'Received',
  3: 'Not received',
  4: 'In progress',
  5: 'More papers needed',
  6: 'Payment needed',
  7: 'Withdrawn',
  8: 'Stopped',
  9: 'The result is ready',
  10: 'The result was handed over',
};

export const tracker: typeof vietnamese = {
  next: {
    1: 'An officer will look at it in working hours. There is no due date yet.',
    2: 'Your application was received. Keep the reception slip to collect the result.',
    3: 'Your application was not received. Read the reason, and call the office if you have questions.',
    4: 'The office is working on your application.',
    5: 'Bring the missing papers to the office. The time until then does not count towards the due date.',
    6: 'Work goes on once you have paid. The time until then does not count towards the due date.',
    7: 'The application was withdrawn as you asked.',
    8: 'The office stopped working on it. Read the reason, and call the office if you have questions.',
    9: 'The result is there.',
    10: 'The application is finished.',
  },
  collect: {
    counter: 'Please come and collect it; bring the originals if the procedure asks for them.',
    postal: 'The result is on its way by post.',
  },
  actors: { citizen: 'Applicant', officer: 'Receiving officer', bank: 'Bank', system: 'System' },
  status: (status) => statuses[status],
  official: 'Official name:',
  note: 'The officer wrote:',
  notYetReceived: 'This confirms that you applied. It is not the reception slip.',
  details: 'Your application',
  timeline: 'What happened',
  submitted: 'Application submitted',
  feeArrived: 'Fee received',
  feeReturned: 'Money returned',
  live: 'This page tells you when something changes.',
  retrying: (until) => `Connecting again. This is how it stood on ${until}.`,
  offline: (until) => `You are offline. This is how it stood on ${until}.`,
  tryNow: 'Connect now',
  pay: (money) => `Pay ${money}`,
  payTitle: 'Pay the fee',
  reviewing: () => 'Your money was sent and waits for confirmation. Do not pay again.',
  paid: (money) => `Payment of ${money} confirmed.`,
  print: 'Print the reception slip',
  printConfirmation: 'Print the confirmation',
};
