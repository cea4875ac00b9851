import type { Form } from '@motcua/openapi';
import { answersSchema, vietnamDay } from '@motcua/rules';
import { Hono } from 'hono';
import { cacheableJson } from '../http/cacheable.js';
import { preparedReply } from '../http/prepared-json.js';
import { validPath, validQuery } from '../http/valid-parameters.js';
import type { Services } from '../services.js';
import { searchAgencies } from './agency-search.js';
import { keptCopies } from './copies.js';
import { known, procedureDetail } from './procedure-detail.js';
import { searchProcedures } from './procedure-search.js';

/** Seconds a browser or proxy uses its copy unasked; after that the ETag decides. */
const maxAge = 300;

/** As many characters as the search box takes. */
const mostTyped = 200;

/** Everything public about procedures, agencies and forms. What is not known is the same 404 everywhere. */
export function catalogueRoutes({ catalogue, now }: Pick<Services, 'catalogue' | 'now'>) {
  const today = () => vietnamDay(now().getTime());
  const copies = keptCopies();
  return new Hono()
    .get('/procedures', validQuery('searchProcedures'), async (c) => {
      const { q = '', ...others } = c.req.valid('query');
      const query = { ...others, q: q.slice(0, mostTyped) };
      const found = await searchProcedures(await catalogue.view(), query, today());
      return cacheableJson(c, found, { maxAge });
    })
    .get('/procedures/:code', validPath('getProcedure'), validQuery('getProcedure'), async (c) => {
      const view = await catalogue.view();
      const { code } = c.req.valid('param');
      const detail = procedureDetail(view, code, c.req.valid('query').agency, today());
      return cacheableJson(c, detail, { maxAge });
    })
    .get('/procedures/:code/form', validPath('getForm'), validQuery('getForm'), async (c) => {
      const view = await catalogue.view();
      const { code } = c.req.valid('param');
      const { agency: agencyId, version } = c.req.valid('query');
      if (agencyId !== undefined) known(view.offering(agencyId, code));
      const definition = known(view.form(code, version));
      const form: Form = { definition, schema: answersSchema(definition) };
      return cacheableJson(c, form, { maxAge });
    })
    .get('/agencies', validQuery('searchAgencies'), async (c) => {
      const view = await catalogue.view();
      const items = searchAgencies(view.agencies, c.req.valid('query').q ?? '');
      return cacheableJson(c, { items, total: items.length }, { maxAge });
    })
    .get('/agencies/:agencyId', validPath('getAgency'), async (c) => {
      const view = await catalogue.view();
      return cacheableJson(c, known(view.agency(c.req.valid('param').agencyId)), { maxAge });
    })
    .get('/catalogue/snapshot', validQuery('getCatalogueSnapshot'), async (c) => {
      const snapshot = await copies.snapshot(await catalogue.view(), c.req.valid('query').agency, today());
      return preparedReply(c, snapshot, { maxAge });
    })
    .get('/catalogue/details', validQuery('getCatalogueDetails'), async (c) => {
      const details = await copies.details(await catalogue.view(), c.req.valid('query').agency, today());
      return preparedReply(c, details, { maxAge });
    });
}
