/** Catalogue reads: what anybody may ask without a header of their own. */
import type { AgencyList, Form, ProcedureList } from '@motcua/openapi';
import { decodeDetails, decodeSnapshot } from '@motcua/rules';
import { expect } from 'vitest';
import { pilotAgency } from '../../support/gateway.js';
import { procedure } from '../foreign-client/draft.js';
import { jsonOf } from '../reply-check.js';
import { exampleValue, type OperationId, parameterExamples } from '../spec.js';
import { type Sent, send } from '../world/send.js';
import type { World } from '../world/world.js';
import { casesOf, ok, problem } from './contract-case.js';

const agency = { agency: pilotAgency };
const code = { code: procedure };

/** Asks once, then again with the tag of the first answer. */
const askAgain = (operation: OperationId, sent: Sent) => async (world: World) => {
  const first = await send(world.url, operation, sent);
  return { ...sent, headers: { 'If-None-Match': first.headers.get('etag') ?? '' } };
};

export const catalogueCases = [
  ...casesOf('searchProcedures', [
    {
      name: 'finds the procedure by words without marks',
      request: () => ({ query: parameterExamples('searchProcedures', 'query') }),
      expect: ok(200),
      check: (reply) => expect(jsonOf<ProcedureList>(reply).items[0]?.code).toBe(procedure),
    },
    {
      name: 'turns a page',
      request: async ({ url }) => {
        const first = jsonOf<ProcedureList>(await send(url, 'searchProcedures', { query: { ...agency, limit: '1' } }));
        return { query: { ...agency, limit: '1', cursor: first.next ?? '' } };
      },
      expect: ok(200),
      check: async (reply, { url }) => {
        const first = jsonOf<ProcedureList>(await send(url, 'searchProcedures', { query: { ...agency, limit: '1' } }));
        const second = jsonOf<ProcedureList>(reply);
        expect(second.items).toHaveLength(1);
        expect(second.items[0]?.code).not.toBe(first.items[0]?.code);
        expect(second.total).toBe(first.total);
      },
    },
    {
      name: 'keeps to a field and a published level',
      request: () => ({ query: { ...agency, field: 'Hộ tịch', serviceLevel: 'FULL' } }),
      expect: ok(200),
      check: (reply) => {
        for (const { field, serviceLevel } of jsonOf<ProcedureList>(reply).items) {
          expect(field).toBe('Hộ tịch');
          expect(serviceLevel).toMatchObject({ status: 'verified', value: 'FULL' });
        }
      },
    },
    {
      name: 'is asked again with its tag',
      request: askAgain('searchProcedures', { query: agency }),
      expect: ok(304),
    },
    {
      name: 'asks for no items',
      request: () => ({ query: { limit: '0' } }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'asks an unknown agency',
      request: () => ({ query: { agency: 'khong-co-xa-nay' } }),
      expect: problem(404, 'not-found'),
    },
  ]),
  ...casesOf('getProcedure', [
    {
      name: 'reads what the pilot commune offers of it, as the example has it',
      request: () => ({ path: parameterExamples('getProcedure', 'path'), query: agency }),
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toEqual(exampleValue('procedure-detail')),
    },
    {
      name: 'reads it without an agency',
      request: () => ({ path: code }),
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toMatchObject({ offering: null, agency: null }),
    },
    {
      name: 'is asked again with its tag',
      request: askAgain('getProcedure', { path: code, query: agency }),
      expect: ok(304),
    },
    {
      name: 'names an agency as no agency is named',
      request: () => ({ path: code, query: { agency: 'Xã Thống Nhất' } }),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'asks for an unknown procedure',
      request: () => ({ path: { code: '9.999999' }, query: agency }),
      expect: problem(404, 'not-found'),
    },
  ]),
  ...casesOf('getForm', [
    {
      name: 'reads the form in use',
      request: () => ({ path: parameterExamples('getForm', 'path'), query: agency }),
      expect: ok(200),
      check: (reply) => {
        const { definition } = jsonOf<Form>(reply);
        const example = exampleValue<Form>('form');
        // The example shows the first step only.
        expect({ ...definition, steps: definition.steps.slice(0, 1) }).toEqual(example.definition);
      },
    },
    {
      name: 'reads an older version by its number',
      request: () => ({ path: code, query: { ...agency, version: '1' } }),
      expect: ok(200),
    },
    {
      name: 'is asked again with its tag',
      request: askAgain('getForm', { path: code, query: agency }),
      expect: ok(304),
    },
    {
      name: 'names a version in letters',
      request: () => ({ path: code, query: { ...agency, version: 'moi-nhat' } }),
      expect: problem(400, 'invalid-request'),
    },
    {
      name: 'asks for a version that never was',
      request: () => ({ path: code, query: { ...agency, version: '999999' } }),
      expect: problem(404, 'not-found'),
    },
  ]),
  ...casesOf('searchAgencies', [
    {
      name: 'finds the commune by words without marks',
      request: () => ({ query: { q: 'thong nhat' } }),
      expect: ok(200),
      check: (reply) =>
        expect(jsonOf<AgencyList>(reply).items[0]).toEqual(exampleValue<AgencyList>('agency-list').items[0]),
    },
    {
      name: 'is asked again with its tag',
      request: askAgain('searchAgencies', { query: { q: 'thong nhat' } }),
      expect: ok(304),
    },
    {
      name: 'sends a novel instead of a name',
      request: () => ({ query: { q: 'xã '.repeat(100) } }),
      expect: problem(400, 'invalid-request'),
    },
  ]),
  ...casesOf('getAgency', [
    {
      name: 'reads the commune, as the example has it',
      request: () => ({ path: parameterExamples('getAgency', 'path') }),
      expect: ok(200),
      check: (reply) => expect(jsonOf(reply)).toEqual(exampleValue('agency')),
    },
    {
      name: 'is asked again with its tag',
      request: askAgain('getAgency', { path: { agencyId: pilotAgency } }),
      expect: ok(304),
    },
    {
      name: 'names an agency as no agency is named',
      request: () => ({ path: { agencyId: 'Thống Nhất' } }),
      expect: problem(404, 'not-found'),
    },
    {
      name: 'asks for an unknown agency',
      request: () => ({ path: { agencyId: 'khong-co-xa-nay' } }),
      expect: problem(404, 'not-found'),
    },
  ]),
  ...casesOf('getCatalogueSnapshot', [
    {
      name: 'reads all that search needs',
      request: () => ({ query: parameterExamples('getCatalogueSnapshot', 'query') }),
      expect: ok(200),
      check: (reply) => {
        const { agency: found, procedures } = decodeSnapshot(jsonOf(reply));
        const example = decodeSnapshot(exampleValue('snapshot'));
        expect(found).toEqual(example.agency);
        for (const one of example.procedures) expect(procedures).toContainEqual(one);
      },
    },
    {
      name: 'is asked again with its tag',
      request: askAgain('getCatalogueSnapshot', { query: agency }),
      expect: ok(304),
    },
    {
      name: 'reads all procedures in force without an agency',
      request: () => ({}),
      expect: ok(200),
      check: (reply) => expect(decodeSnapshot(jsonOf(reply))).toMatchObject({ agency: null }),
    },
    {
      name: 'asks an unknown agency',
      request: () => ({ query: { agency: 'khong-co-xa-nay' } }),
      expect: problem(404, 'not-found'),
    },
  ]),
  ...casesOf('getCatalogueDetails', [
    {
      name: 'reads every page of the commune',
      request: () => ({ query: parameterExamples('getCatalogueDetails', 'query') }),
      expect: ok(200),
      check: (reply) => {
        const example = decodeDetails(exampleValue('details'));
        const pack = decodeDetails(jsonOf(reply));
        for (const one of example.codes) expect(pack.detail(one)).toEqual(example.detail(one));
      },
    },
    {
      name: 'is asked again with its tag',
      request: askAgain('getCatalogueDetails', { query: agency }),
      expect: ok(304),
    },
    { name: 'names no agency', request: () => ({}), expect: problem(400, 'invalid-request') },
    {
      name: 'asks an unknown agency',
      request: () => ({ query: { agency: 'khong-co-xa-nay' } }),
      expect: problem(404, 'not-found'),
    },
  ]),
];
