/** All words of the wizard, English. Questions, hints and answers of a form stay as its office wrote them. */
import type { FieldProblem, FormField } from '@motcua/openapi';
import { content } from '../common/content.js';
import type { words as vietnamese } from './submission-wizard.words.js';

/** What to do, before the name of the field it is about. */
function mend({ kind, min, max, maxFiles, maxLength }: FormField, rule: FieldProblem['rule']): string {
  switch (rule) {
    case 'consent':
      return 'Tick the box if you agree';
    case 'file-missing':
      return 'Attach a file';
    case 'file-type':
      return 'Choose a JPEG or PNG picture or a PDF file';
    case 'file-size':
      return 'Choose a file that is not empty and not over 20 MB';
    case 'option':
      return 'Choose one of the answers again';
    case 'length':
      if (kind === 'documents') return `Remove files, at most ${maxFiles} are taken`;
      return maxLength ? `Write less, at most ${maxLength} characters` : 'Write less';
    case 'range':
      if (kind === 'date') return 'Enter a day that is not after today';
      if (max === undefined) return `Enter ${min} or more`;
      return min === undefined ? `Enter ${max} or less` : `Enter a number from ${min} to ${max}`;
    case 'date':
      return 'Enter a real day, for example 05/01/1960';
    case 'required':
      return kind === 'choice' || kind === 'yesNo' ? 'Choose an answer' : 'Enter an answer';
    default:
      break;
  }
  if (kind === 'integer') return `Enter a number, for example ${min ?? 1}`;
  if (kind === 'idNumber') return 'Enter exactly 12 digits';
  if (kind === 'phone') return 'Enter a phone number such as 0912 345 678';
  if (kind === 'email') return 'Enter an e-mail address such as ten@example.com';
  if (kind === 'name') return 'Enter letters only, as in your papers';
  return 'Enter this again';
}

export const wizard: typeof vietnamese = {
  subject: (procedure, place) => [procedure, ' · To ', place],
  onPortal: ' on the National Public Service Portal',
  optional: '(optional)',
  next: 'Continue',
  back: 'Back',

  unreachable: 'The office could not be reached yet.',
  nothingTyped: 'You have not entered anything, so nothing is lost.',
  unreachableNext: 'Wait a few minutes, then press “Try again”.',
  missing: 'This procedure was not found at the place you chose.',
  missingNext: 'Check the address, or search for the procedure again.',
  search: 'Search procedures',

  progress: (index, count) => `Part ${index + 1} of ${count} · `,
  problem: (message, field, rule) =>
    field ? [mend(field, rule), ': ', content(field.label)] : ['Not asked for with these answers: ', content(message)],
  problems: (count) => (count === 1 ? 'There is 1 thing to correct' : `There are ${count} things to correct`),
  why: 'Why do we ask?',
  dateHint: 'Day, month, year. For example: 05/01/1960.',
  less: (label) => `One less: ${label}`,
  more: (label) => `One more: ${label}`,
  yes: 'Yes',
  no: 'No',
  pick: 'Take or choose a picture',
  pickMore: 'Add another picture',
  picking: 'Adding the picture…',
  files: 'Attached',
  filesFull: (count) => (count === 1 ? '1 file, no more are needed.' : `${count} files, no more are needed.`),
  remove: 'Remove',
  kilobytes: (size) => `${Math.max(1, Math.round(size / 1024))} KB`,
  megabytes: (size) => `${Math.round(size / 104857.6) / 10} MB`,

  fee: 'Fee',
  feeCopies: (copies, one, all) => `${copies} ${copies === 1 ? 'copy' : 'copies'} × ${one} = ${all}`,

  code: 'Resume code: write it down or take a photo',
  codeUse: 'If you close the page by mistake, enter this code on this computer to continue.',
  shared:
    'Shared computer: once you have applied, what you entered is deleted from it. An unfinished application can be opened again for 7 days. Without the code nobody can read it.',
  sharedHandoff: 'On a shared computer: it can be opened again for 7 days. Without the code nobody can read it.',
  saved: {
    saved: 'Saved on this computer',
    saving: 'Saving…',
    failed: 'This computer could not save it yet. Do not close this page.',
    elsewhere: 'This was changed or deleted on another page. This page can no longer save it: continue there.',
  },
  erase: {
    open: 'Delete this from the computer',
    sure: 'Delete what you are working on?',
    means: 'It cannot be brought back.',
    yes: 'Delete it',
    no: 'Keep it',
  },

  review: 'Check before you send',
  reviewLead: 'Read each line again. Where something is not right, press “Change”.',
  change: 'Change',
  empty: 'Left empty',
  agreed: 'Agreed',
  sendTo: 'Sent to',
  submit: 'Send the application',
  prepare: 'Get what to copy to the portal',

  sending: 'Sending your application',
  sendingStay: 'Please wait a moment and do not close this page.',
  unknown: 'Sending. We do not know yet whether it arrived. There is no need to send it again.',
  unknownNext: 'This page keeps asking the office.',
  ask: 'Ask now',
  waiting: 'Saved on this computer, sent when you are online',
  waitingUnsaved: 'You are offline. It is sent when you are online again.',
  waitingNext: 'Keep this page open. It is sent by itself once you are online.',
  silent: 'The office does not answer yet. It will be sent again.',
  silentNext: 'The application is saved on this computer. Keep this page open.',
  waitingRetry: 'Try now',
  slow: 'If it takes long, call',
  slowSay: 'and read out this submission code.',
  steps: { seal: 'Seal the application', upload: 'Send the pictures', send: 'Send it and get the confirmation' },
  stepDone: 'done',
  stepNow: 'in progress',
  stepLater: 'not yet',
  stepOffline: 'waiting for the connection',
  stepSilent: 'waiting for the office',
  sent: (sent, total) => `${sent} of ${total} sent`,
  submissionCode: 'Submission code',
  secret: 'Tracking key',
};
