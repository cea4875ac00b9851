/** Faults in how a browser sends, asks and believes. */
import type { Mutant } from './mutant.js';

const delivery = 'packages/headless/src/protocol/delivery.ts';
const answers = 'packages/headless/src/protocol/answers-of-the-gateway.ts';
const reducer = 'packages/headless/src/protocol/submission-reducer.ts';
const sender = 'packages/headless/src/protocol/outbox-sender.ts';
const uploads = 'packages/headless/src/protocol/upload-files.ts';

export const sendingMutants: readonly Mutant[] = [
  {
    name: 'delete-first',
    fault: 'the package leaves the outbox before it is sent',
    patches: [
      {
        file: delivery,
        find: "    await note({ state: 'sending' });\n",
        replace:
          "    await note({ state: 'sending' });\n    await storage.outbox.remove(submissionId).catch(() => {});\n",
      },
    ],
  },
  {
    name: 'timeout-is-failed',
    fault: 'no answer counts as a refusal',
    patches: [
      {
        file: reducer,
        find: "        case 'no-answer':\n          return { ...state, step: 'unknown', failures: state.failures + 1 };",
        replace:
          "        case 'no-answer':\n          return { step: 'rejected', problem: { type: '', title: '', status: 0, code: 'unavailable' } };",
      },
    ],
  },
  {
    name: 'error-500-is-ok',
    fault: 'any answer at all counts as delivered',
    patches: [
      {
        file: delivery,
        find: '  const after = (eventOf: (error: unknown) => SubmissionEvent) => (error: unknown) => {\n',
        replace:
          '  const after = (eventOf: (error: unknown) => SubmissionEvent) => (error: unknown) => {\n    if (isProblemError(error) && error.problem.status >= 500) void storage.outbox.remove(submissionId).catch(() => {});\n',
      },
    ],
  },
  {
    name: 'refusal-by-anybody',
    fault: 'a status from a proxy counts as a refusal by the gateway',
    patches: [
      {
        file: answers,
        find: "  if (!isProblemError(error) || isPassing(error.problem.status) || error.code === 'submission-in-flight')\n    return { type: 'no-answer' };",
        replace: "  if (!isProblemError(error)) return { type: 'no-answer' };",
      },
    ],
  },
  {
    name: 'in-flight-is-refused',
    fault: '"already on its way" counts as a refusal',
    patches: [{ file: answers, find: " || error.code === 'submission-in-flight')\n", replace: ')\n' }],
  },
  {
    name: 'receipt-not-verified',
    fault: 'a receipt is believed without its signature',
    patches: [
      {
        file: delivery,
        find: '    const verified = await isVerified(receipt);',
        replace: '    const verified = true;',
      },
    ],
  },
  {
    name: 'receipt-of-other-content',
    fault: 'a receipt of other content is taken without asking whose it is',
    patches: [
      {
        file: delivery,
        find: "    if (verified && receipt.contentHash !== submission.contentHash && !isAskedForOther())\n      return { type: 'other-content' };\n",
        replace: '',
      },
    ],
  },
  {
    name: 'sending-not-noted',
    fault: 'that it is being sent is not written down first',
    patches: [{ file: delivery, find: "    await note({ state: 'sending' });\n", replace: '' }],
  },
  {
    name: 'not-there-is-refused',
    fault: 'a gateway that does not have it yet counts as one that refused it',
    patches: [
      {
        file: reducer,
        find: "          return { step: 'sealed', failures: state.failures, filesSentAgain: state.filesSentAgain };",
        replace: "          return { step: 'rejected', problem: codeTaken };",
      },
    ],
  },
  {
    name: 'other-content-is-refused',
    fault: 'an id that has other content gets a new one before anybody asks whose that content is',
    patches: [
      {
        file: answers,
        find: "  if (error.code === 'content-mismatch') return { type: 'other-content' };\n",
        replace: '',
      },
    ],
  },
  {
    name: 'files-lost-for-ever',
    fault: 'files that the gateway does not take are sent again and again without an end',
    patches: [
      {
        file: reducer,
        find: "          if (state.filesSentAgain) return { step: 'rejected', problem: event.problem };\n",
        replace: '',
      },
    ],
  },
  {
    name: 'files-lost-is-refused',
    fault: 'uploads that the gateway lost count as a refusal, although the bytes are here',
    patches: [
      {
        file: answers,
        find: "  return { type: isOnlyFiles ? 'files-lost' : 'refused', problem };",
        replace: "  return { type: isOnlyFiles ? 'refused' : 'refused', problem };",
      },
    ],
  },
  {
    name: 'arrived-too-early',
    fault: 'a file counts as arrived as soon as its upload has begun',
    patches: [
      {
        file: uploads,
        find: '        await keep({ fileId, mediaType, size, uploadId, arrived: false });',
        replace: '        await keep({ fileId, mediaType, size, uploadId, arrived: true });',
      },
    ],
  },
  {
    name: 'bytes-unread-are-lost',
    fault: 'a disk that does not answer now counts as one that has lost the bytes',
    patches: [
      {
        file: delivery,
        find: 'storage.outbox.getBytes(record.packageId, fileId),',
        replace: 'storage.outbox.getBytes(record.packageId, fileId).catch(() => undefined),',
      },
    ],
  },
  {
    name: 'bytes-gone-are-lost',
    fault: 'bytes that went with a receipt in another tab count as lost',
    patches: [
      {
        file: delivery,
        find: '      if (error instanceof LostBytesError) return withoutBytes();',
        replace: "      if (error instanceof LostBytesError) return { type: 'refused', problem: lostBytes };",
      },
      {
        file: delivery,
        find: '      const event = await unlessAccepted(await effects[effect]());',
        replace: '      const event = await effects[effect]();',
      },
    ],
  },
  {
    name: 'lease-ignored',
    fault: 'a package that another tab is busy with is sent in the background all the same',
    patches: [
      {
        file: sender,
        find: 'record.leaseUntil > now() && record.leaseUntil',
        replace: 'record.leaseUntil > Infinity && record.leaseUntil',
      },
    ],
  },
  {
    name: 'lease-without-end',
    fault: 'the lease of a tab that died is waited for as long as the clock says',
    patches: [{ file: sender, find: ' && record.leaseUntil !== waitedFor) {', replace: ') {' }],
  },
  {
    name: 'give-up',
    fault: 'after some failures in a row nothing is tried any more',
    patches: [
      {
        file: delivery,
        find: '      if (!waiting) continue;\n',
        replace: '      if (!waiting) continue;\n      if (next.failures > 4) return;\n',
      },
    ],
  },
];
