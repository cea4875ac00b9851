import { define } from '../common/define.js';
import { SubmissionWizard } from './submission-wizard.js';

define('motcua-submission-wizard', SubmissionWizard);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-submission-wizard': SubmissionWizard;
  }
}
