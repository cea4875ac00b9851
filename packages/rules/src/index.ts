/** What browser and gateway decide alike, as pure functions: no I/O, no clock, no randomness. */

export { type ClockStop, type DueDateQuestion, dueAt } from './calendar/due-at.js';
export { type WorkCalendar, workCalendar } from './calendar/work-calendar.js';
export { addDays, addWorkingDays, isWorkingDay, workingDayFrom } from './calendar/working-days.js';
export { addWorkingMinutes, workingMinutesBetween } from './calendar/working-time.js';
export { fromBase64Url, toBase64Url } from './canonical/base64url.js';
export { type Bytes, utf8 } from './canonical/bytes.js';
export { canonicalBytes, canonicalJson } from './canonical/canonical-json.js';
export { sha256Base64Url } from './canonical/sha256.js';
export { crockford } from './codes/crockford.js';
export { formatDossierCode, isDossierCode } from './codes/dossier-code.js';
export { groupCode } from './codes/group-code.js';
export { normaliseSecret } from './codes/normalise-secret.js';
export { type Reference, readReference } from './codes/read-reference.js';
export { submissionCodeOf } from './codes/submission-code.js';
export { uuidV7 } from './codes/uuid-v7.js';
export { contrastRatio } from './colours/contrast-ratio.js';
export { type DateWords, dateWords } from './dates/date-words.js';
export { formatDate, formatDateTime, formatDateWithWeekday } from './dates/format-date.js';
export { isDate, parseDate } from './dates/parse-date.js';
export { vietnamDay } from './dates/vietnam-time.js';
export { channelsOf, termsOf } from './facts/channel-terms.js';
export { counterPayments, resultWays } from './facts/counter-words.js';
export { type FactWords, factWords } from './facts/fact-words.js';
export { isInForce, isOffered } from './facts/in-force.js';
export { type CopyWords, copyWords, paperCopies } from './facts/paper-copies.js';
export { paperKindOf } from './facts/paper-kind.js';
export { paperKinds } from './facts/paper-kinds.js';
export { type PapersByCase, paperCounts, papersByCase } from './facts/papers-by-case.js';
export { type PaperChoice, papersFor } from './facts/papers-for.js';
export { feeInShort, feeWords, noted, timeInShort, timeWords } from './facts/say-facts.js';
export { withWords } from './facts/with-words.js';
export { type Fee, feeFor } from './fees/fee-for.js';
export { formatMoney } from './fees/format-money.js';
export { answerAt, withAnswer } from './forms/answer-at.js';
export { answersSchema, type JsonSchema } from './forms/answers-schema.js';
export { type AttachedFile, type CheckOptions, checkAnswers, checkFields, checkFile } from './forms/check-answers.js';
export { checkDefinition, type DefinitionMistake } from './forms/check-definition.js';
export { fieldKinds } from './forms/field-mistakes.js';
export { fileRules, sniffMediaType } from './forms/file-rules.js';
export { type FormContext, holds } from './forms/holds.js';
export { normaliseAnswer } from './forms/normalise-answer.js';
export { type FormPage, initialAnswers, keepVisible, pagesOf } from './forms/pages-of.js';
export { formatPhone, parsePhone } from './forms/phone.js';
export { dataAge, staleAfterDays } from './page/data-age.js';
export { besideTheNet, notOnNet } from './page/filing-says.js';
export {
  type GuidanceLine,
  type GuidanceSection,
  type GuidanceSite,
  guidanceFor,
  guidanceTopics,
} from './page/guidance.js';
export { headingMarkup, Markup, type MarkupValue, markup } from './page/markup.js';
export { onlineSaving } from './page/online-saving.js';
export { phoneMarkup, placeMarkup } from './page/page-parts.js';
export {
  countPapers,
  isOffNet,
  isOnNet,
  type PageWords,
  paperDuties,
  paperSays,
  papersOfDuty,
  photoQuestion,
} from './page/paper-says.js';
export { type ProcedureHtmlOptions, procedureHtml } from './page/procedure-html.js';
export { procedureWords } from './page/procedure-words.js';
export { channelNames, sameTerms } from './page/same-terms.js';
export { portalHome } from './portal/portal-home.js';
export { type PortalPlace, portalLink } from './portal/portal-link.js';
export { portalLookupUrl } from './portal/portal-lookup-url.js';
export { provinceCode } from './portal/province-code.js';
export { webAddress } from './portal/web-address.js';
export { additionalData, type SealedPart } from './sealing/additional-data.js';
export { contentHash } from './sealing/content-hash.js';
export { openEnvelope, type SealingParts, sealEnvelope } from './sealing/envelope.js';
export {
  envelopeKeyAlgorithm,
  importContentKey,
  importEnvelopeKey,
  importReceiptKey,
  receiptKeyAlgorithm,
} from './sealing/keys.js';
export { type ExpectedReceipt, receiptBytes, receiptSignature, verifyReceipt } from './sealing/receipt.js';
export { openBytes, sealBytes, sealedOverhead } from './sealing/sealed-bytes.js';
export { openFile, sealFile } from './sealing/sealed-file.js';
export { openSecrets, sealSecrets } from './sealing/sealed-secrets.js';
export { createSearchIndex, searchIndexOf } from './search/create-search-index.js';
export { fold } from './search/fold.js';
export { highlight, type TextRange } from './search/highlight.js';
export { lifeEventsIn, lifeEventsOf } from './search/life-events.js';
export type { ProcedureText, SearchAnswer, SearchIndex } from './search/search-index.js';
export { decodeDetails } from './snapshot/decode-details.js';
export { decodeSnapshot, type OpenSnapshot, openSnapshot } from './snapshot/decode-snapshot.js';
export type { DetailsContent, DetailsPack } from './snapshot/details-content.js';
export { directCodes } from './snapshot/direct-codes.js';
export { encodeDetails, writeDetails } from './snapshot/encode-details.js';
export { encodeSnapshot, writeSnapshot } from './snapshot/encode-snapshot.js';
export type { SnapshotContent } from './snapshot/snapshot-content.js';
export { isSnapshotError, SnapshotError, type SnapshotErrorCode } from './snapshot/snapshot-error.js';
export { type StatusFacts, type StatusKey, statuses, statusOf } from './statuses/statuses.js';
export {
  allowedTransitions,
  canTransition,
  noteRequired,
  type TransitionContext,
  type TransitionRole,
  transitionRoles,
} from './statuses/transitions.js';
export { inSlices, type Slices } from './steps/in-slices.js';
export { atOnce, type Steps } from './steps/steps.js';
export type { Translated } from './translated.js';
