/** Faults in what a browser keeps, and under which names. */
import type { Mutant } from './mutant.js';

const storage = 'packages/headless/src/storage/create-device-storage.ts';
const sealDraft = 'packages/headless/src/wizard/seal-draft.ts';
const openDraft = 'packages/headless/src/wizard/open-draft.ts';
const handIn = 'packages/headless/src/wizard/hand-in.ts';
const wizard = 'packages/headless/src/wizard/create-wizard.ts';
const vault = 'packages/headless/src/drafts/draft-vault.ts';
const saver = 'packages/headless/src/drafts/draft-saver.ts';

export const keepingMutants: readonly Mutant[] = [
  {
    name: 'new-id-per-visit',
    fault: 'whoever comes back sends under a new id',
    patches: [
      {
        file: openDraft,
        find: '    const { submissionId, trackingSecret, submissionKey } = content;',
        replace: '    const { submissionId, trackingSecret, submissionKey } = newSession(context.vaultOptions());',
      },
    ],
  },
  {
    name: 'new-id-per-sealing',
    fault: 'each sealing of a draft makes a new id',
    patches: [
      {
        file: handIn,
        find: '    if (!session || !loaded?.keys) throw',
        replace:
          '    if (session) Object.assign(session, newNames(surroundings));\n    if (!session || !loaded?.keys) throw',
      },
    ],
  },
  {
    name: 'key-of-24-hours',
    fault: 'a draft that is a day old gets a new id',
    patches: [
      {
        file: openDraft,
        find: '    const { submissionId, trackingSecret, submissionKey } = content;',
        replace:
          '    const isOld = found.updatedAt < context.surroundings.now() - 86_400_000;\n    const { submissionId, trackingSecret, submissionKey } = isOld ? newSession(context.vaultOptions()) : content;',
      },
    ],
  },
  {
    name: 'key-stored-after-sending',
    fault: 'a draft is written down only after it was sent, its id with it',
    patches: [
      {
        file: handIn,
        find: '    await context.saver?.flush();\n    const sealing',
        replace: '    const sealing',
      },
      {
        file: handIn,
        find: '      context.saver?.touch();\n      await context.saver?.flush();\n      if (!signal',
        replace: '      if (!signal',
      },
      { file: saver, find: '      timer ??= setTimeout(() => void flush(), delayMs);', replace: '' },
      { file: wizard, find: '    if (isLeaving) void context.saver?.flush();\n', replace: '' },
    ],
  },
  {
    name: 'saved-before-it-is',
    fault: 'a draft is called saved before the disk has it',
    patches: [
      {
        file: saver,
        find: "      if (!waiting) onChange('saving');",
        replace: "      if (!waiting) onChange('saved');",
      },
    ],
  },
  {
    name: 'ack-before-complete',
    fault: 'a package is called kept before the disk has it',
    patches: [
      {
        file: sealDraft,
        find: '  return storage.outbox.put({\n',
        replace:
          '  const put = (record: SealedPackage) => {\n    void storage.outbox.put(record).catch(() => {});\n    return record;\n  };\n  return put({\n',
      },
    ],
  },
  {
    name: 'second-package-overwrites',
    fault: 'a second tab that seals the same draft writes over the package of the first',
    patches: [
      {
        file: storage,
        find: "          if (standing && standing.state !== 'rejected') {",
        replace: "          if (standing && standing.state === 'accepted') {",
      },
    ],
  },
  {
    name: 'receipt-in-two-steps',
    fault: 'the package goes in one transaction, its receipt is written in the next',
    patches: [
      {
        file: storage,
        find: "      accept: (accepted) =>\n        run('readwrite', async (transaction) => {",
        replace:
          "      accept: async (accepted) => {\n        await run('readwrite', (transaction) => removePackage(transaction, accepted.submissionId));\n        return run('readwrite', async (transaction) => {",
      },
      {
        file: storage,
        find: "          await transaction.put('outbox', { secretCheck: standing?.secretCheck, ...first, ...seen, ...accepted });\n          return isKept;\n        }),",
        replace:
          "          await transaction.put('outbox', { secretCheck: standing?.secretCheck, ...first, ...seen, ...accepted });\n          return isKept;\n        });\n      },",
      },
    ],
  },
  {
    name: 'refused-after-accepted',
    fault: 'a late refusal writes over a receipt',
    patches: [
      {
        file: storage,
        find: "if (!record || record.state === 'accepted' || record.packageId !== packageId) return;",
        replace: 'if (!record) return;',
      },
    ],
  },
  {
    name: 'refused-is-whichever',
    fault: 'a refusal of one package is written into the one that was sealed since',
    patches: [
      {
        file: storage,
        find: ' || record.packageId !== packageId) return;\n          await removeBytes',
        replace: ') return;\n          await removeBytes',
      },
    ],
  },
  {
    name: 'noted-after-the-end',
    fault: 'progress that one tab notes brings back what another has ended',
    patches: [
      {
        file: storage,
        find: '          if (!record || !isWaiting(record) || record.packageId !== packageId) return;\n',
        replace: '          if (!record) return;\n',
      },
      {
        file: storage,
        find: "await transaction.put('outbox', { ...record, ...members, state });",
        replace: "await transaction.put('outbox', { ...record, ...members, state } as never);",
      },
    ],
  },
  {
    name: 'sent-becomes-unsent',
    fault: 'a tab that has not come so far notes as unsent what another has sent',
    patches: [
      {
        file: storage,
        find: "const state = record.state === 'sending' ? record.state : (members.state ?? record.state);",
        replace: 'const state = members.state ?? record.state;',
      },
    ],
  },
  {
    name: 'sweep-takes-what-waits',
    fault: 'the sweep removes a package for its age although it waits',
    patches: [
      { file: storage, find: 'return !isWaiting(record) && record.sealedAt <', replace: 'return record.sealedAt <' },
    ],
  },
  {
    name: 'draft-written-over',
    fault: 'a tab writes its draft over what another has changed since',
    patches: [
      {
        file: vault,
        find: '(standing && versionOf(standing)) === known)',
        replace: 'standing !== undefined || known === undefined)',
      },
    ],
  },
  {
    name: 'erased-while-sent',
    fault: 'a draft is erased although another tab has its package on the way',
    patches: [
      {
        file: storage,
        find: "          if (sent && sent.state !== 'rejected') return sent;\n",
        replace: '',
      },
    ],
  },
  {
    name: 'secret-beside-package',
    fault: "the slip's secret lies readable beside the package",
    patches: [
      {
        file: sealDraft,
        find: '    draftId: session.vault.draftId,\n',
        replace: '    draftId: session.vault.draftId,\n    ...{ trackingSecret: session.trackingSecret },\n',
      },
      {
        file: storage,
        find: "await transaction.put('outbox', { secretCheck: standing?.secretCheck, ...first, ...seen, ...accepted });",
        replace: "await transaction.put('outbox', { ...standing, ...seen, ...accepted } as never);",
      },
    ],
  },
  {
    name: 'renamed-unheard',
    fault: 'a draft goes out under a new id although nobody has asked about the old one with its secret',
    patches: [
      {
        file: 'packages/headless/src/protocol/submission-reducer.ts',
        find: "          return { ...state, step: 'unknown', otherContent: true };",
        replace: "          return { step: 'rejected', problem: codeTaken };",
      },
    ],
  },
];
