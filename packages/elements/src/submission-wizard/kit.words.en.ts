/** Words of the kit: what is copied to the national portal, on screen and on paper. English. */
import type { words as vietnamese } from './kit.words.js';

export const kit: typeof vietnamese = {
  ready: 'Ready, not filed yet',
  filed: 'Filed on the portal',
  lead: 'Copy what stands below to the National Public Service Portal. Nothing is sent from this page.',
  todo: 'What is left to do on the National Public Service Portal',
  steps: (place, hasPapers) => [
    'Open the portal and sign in with your VNeID account.',
    ['Choose the office: ', place, '.'],
    `Copy each answer${hasPapers ? ', attach each paper' : ''}.`,
    'Check it and send it. If the portal asks for a fee, pay it there.',
    'Write down the dossier code that the portal gives.',
  ],
  print: 'Print to take along',
  subject: 'Procedure and office',
  papers: 'Papers',
  ofCase: (name) => ['Case: ', name],
  originals: (count) => (count === 1 ? '1 original' : `${count} originals`),
  copies: (count) => (count === 1 ? '1 copy' : `${count} copies`),
  save: 'Save to this computer',
  saveNote: 'On a shared computer: delete these files from the downloads folder when you are done.',
  unread: 'This computer cannot read this file any more. Press “Back to correct” and attach it again.',
  portalCode: 'Dossier code from the portal',
  portalCodeTitle: 'Write the code here when you have filed',
  portalCodeLead: 'So that it is not forgotten. It is kept on this computer only; the resume code opens it.',
  portalCodeHint: 'For example: H37.24-261123-0001',
  portalCodeProblem:
    'This does not look like a dossier code. Compare each character on the portal, for example H37.24-261123-0001.',
  portalCodeKeep: 'Keep the code',
  back: 'Back to correct',
  said: (name) => ['Copied: ', name],
  byHand:
    'It could not be copied. The words are selected: press Ctrl+C, or hold your finger on them and choose “Copy”.',
  contact: 'Questions',
  printTitle: 'Prepared to be filed on the National Public Service Portal',
  printNote: 'This has not been filed yet.',
  printCheck: (place) => ['On the portal, check that the office is ', place, '.'],
};
