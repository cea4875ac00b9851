import type { Problem } from '@motcua/openapi';
import type { DeliveryState } from '../protocol/delivery.js';
import type { WizardSending } from './wizard-state.js';

/** What the citizen is told while a package is on its way. */
export function stateOfDelivery(
  { submission, waiting, offline, sentBytes, totalBytes }: DeliveryState,
  hasFiles: boolean,
): Omit<WizardSending, 'subject' | 'draft'> {
  const phase = submission.step === 'unknown' ? 'unknown' : submission.step === 'sealed' ? sealedPhase() : 'sending';
  return { phase, sentBytes, totalBytes, offline, hasFiles };

  function sealedPhase() {
    if (waiting) return 'waiting';
    return hasFiles ? 'uploading' : 'sending';
  }
}

/** Sealing failed on this machine, which no gateway can know. */
export const cannotSeal: Problem = {
  type: 'urn:motcua:problem:unreadable-envelope',
  title: 'Chưa đóng gói được hồ sơ',
  status: 422,
  code: 'unreadable-envelope',
  detail: 'Hồ sơ chưa được gửi, những gì đã nhập vẫn còn. Xin thử gửi lại.',
};
