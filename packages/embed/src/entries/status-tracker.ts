import '@motcua/elements/motcua-status-tracker.js';
import { dossierCalls } from '@motcua/client';
import { connectPage } from '../connect-page.js';
import { openSlipFromAddress } from '../slip-address.js';

const page = connectPage();
page.add(dossierCalls);
openSlipFromAddress(page.services);
