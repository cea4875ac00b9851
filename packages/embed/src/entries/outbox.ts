import '@motcua/elements/motcua-outbox.js';
import { submissionCalls, uploadCalls } from '@motcua/client';
import { connectPage } from '../connect-page.js';

const page = connectPage();
page.add(submissionCalls);
page.add(uploadCalls);
