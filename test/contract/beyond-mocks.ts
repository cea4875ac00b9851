/** What a mock cannot know, and why: cases of the contract that only the gateway answers as declared. */

const sealed = 'what is sealed stays sealed to a mock: it has no key to open it';
const places = 'the examples know one commune';
const rules = 'due dates are a rule of working days, and mocks carry no rules';
const bank = 'a mock shares no secret with a bank, and all its payments have the purpose of the one example';
const database = 'it takes a database that is busy';

export const beyondMocks: ReadonlyMap<string, string> = new Map([
  ['postSubmission: carries secrets that were sealed with something else', sealed],
  ['postSubmission: leaves a name out that the form asks for', sealed],
  ['postSubmission: was changed by one bit on its way', sealed],
  ['postSubmission: says outside that it is for another agency than inside', sealed],
  ['getDeskFile: looks at a photograph: another picture of the same thing, without what was hidden in it', sealed],
  ['getDeskFile: looks at a PDF', sealed],
  ['postSubmission: is for an offering that is over', places],
  ['postPayment: wants to pay where money is taken at the counter only', places],
  ['postSubmission: meets the first one still in flight', database],
  ['getDossier: looks it up by dossier code: received, with a due date', rules],
  ['postTransition: receives it with the example body: dossier code, due date, who received it', rules],
  ['postPaymentNotification: sends the example, whose purpose nobody knows here', bank],
  ['postPaymentNotification: sends the example again: the outcome of the first', bank],
  ['postPaymentNotification: signed another amount', bank],
]);
