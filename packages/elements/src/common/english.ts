/** All words in English: a chunk of its own, which a Vietnamese page never asks for. */
import { outbox } from '../outbox/outbox.words.en.js';
import { payment } from '../payment-button/payment-button.words.en.js';
import { procedure } from '../procedure/procedure.words.en.js';
import { search } from '../procedure-search/procedure-search.words.en.js';
import { searchView } from '../procedure-search/search-view.words.en.js';
import { tracker } from '../status-tracker/dossier-view.words.en.js';
import { kit } from '../submission-wizard/kit.words.en.js';
import { latePages } from '../submission-wizard/late-pages.words.en.js';
import { slip } from '../submission-wizard/slip.words.en.js';
import { wizard } from '../submission-wizard/submission-wizard.words.en.js';
import type { Tables } from './catalogue.js';
import { dates } from './dates.words.en.js';
import { dossier } from './dossier.words.en.js';
import { facts } from './facts.words.en.js';
import { notices } from './notices.words.en.js';
import { portal } from './portal-status.words.en.js';
import { slipForm } from './slip-form.words.en.js';

/** By the names of their catalogues; one that is missing here fails to compile. */
export const english: Tables = {
  facts,
  dates,
  notices,
  dossier,
  slipForm,
  search,
  searchView,
  procedure,
  wizard,
  slip,
  latePages,
  kit,
  portal,
  payment,
  tracker,
  outbox,
};
