import { submissionCodeOf } from '@motcua/rules';
import type { DeliveryState } from '../protocol/delivery.js';
import { isWaiting, type OutboxRecord, type SealedPackage } from '../storage/records.js';
import { stateOfDelivery } from '../wizard/state-of-delivery.js';
import type { Deletion, OutboxRow, Proof } from './outbox-state.js';
import { placeOf } from './place-of.js';

export interface RowOptions {
  /** What this page does with it. */
  readonly delivery: DeliveryState | undefined;
  readonly proof: Proof;
  readonly isPersonal: boolean;
  readonly offline: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Way = Pick<OutboxRow, 'step' | 'why' | 'sentBytes' | 'totalBytes'>;

export function rowOf(record: OutboxRecord, options: RowOptions): OutboxRow {
  const { submissionId } = record;
  const { procedureCode, agencyId } = placeOf(record);
  const isAccepted = record.state === 'accepted';
  const names = {
    submissionCode: submissionCodeOf(submissionId),
    procedureCode,
    receipt: isAccepted ? record.receipt : undefined,
    problem: isAccepted ? undefined : record.problem,
  };
  return {
    submissionId,
    agencyId,
    time: isAccepted ? record.acceptedAt : record.sealedAt,
    ...wayOf(record, options),
    isCopied: !isAccepted && !!record.copiedAt,
    proof: options.proof,
    deletion: deletionOf(record),
    canExport: isWaiting(record),
    names: options.isPersonal ? names : undefined,
  };
}

function deletionOf(record: OutboxRecord): Deletion {
  if (record.state === 'accepted') return 'arrived';
  if (record.state === 'rejected') return 'refused';
  return record.state === 'sending' || record.copiedAt ? 'perhaps' : 'unsent';
}

function wayOf(record: OutboxRecord, { delivery, offline, now }: RowOptions): Way {
  if (record.state === 'accepted') return { step: 'accepted', why: undefined, sentBytes: 1, totalBytes: 1 };
  const arrived = record.files.reduce((sum, { size, arrived: isThere }) => sum + (isThere ? size : 0), 0);
  const totalBytes = record.files.reduce((sum, { size }) => sum + size, JSON.stringify(record.submission).length);
  if (record.state === 'rejected') return { step: 'rejected', why: undefined, sentBytes: arrived, totalBytes };
  if (delivery) return wayHere(record, delivery);
  const isHeld = record.leaseUntil > now;
  return {
    step: record.state === 'sending' ? 'unknown' : 'waiting',
    why: isHeld ? 'elsewhere' : offline ? 'offline' : undefined,
    sentBytes: arrived,
    totalBytes,
  };
}

function wayHere(record: SealedPackage, delivery: DeliveryState): Way {
  const { phase, sentBytes, totalBytes } = stateOfDelivery(delivery, record.files.length > 0);
  // A copy is asked about before it is sent; as long as it was never handed in from here, it waits.
  const isOnlyAsked = phase === 'unknown' && record.state === 'sealed';
  return {
    step: phase === 'sealing' || isOnlyAsked ? 'waiting' : phase,
    why: delivery.waiting ? (delivery.offline ? 'offline' : 'silent') : undefined,
    sentBytes,
    totalBytes,
  };
}
