import type { operations } from '@motcua/openapi';
import spec from '@motcua/openapi/spec.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { Client } from './client.js';
import { createClient } from './create-client.js';

/** Each operation of the contract, and the call that is its. The compiler asks for one that is missing. */
const calls: Readonly<Record<keyof operations, (client: Client) => unknown>> = {
  searchProcedures: ({ procedures }) => procedures.search({}),
  getProcedure: ({ procedures }) => procedures.get('x'),
  getForm: ({ procedures }) => procedures.form('x'),
  searchAgencies: ({ agencies }) => agencies.search('x'),
  getAgency: ({ agencies }) => agencies.get('x'),
  getCatalogueSnapshot: ({ catalogue }) => catalogue.snapshot('x'),
  getCatalogueDetails: ({ catalogue }) => catalogue.details('x'),
  getKeys: ({ keys }) => keys.get(),
  postSubmission: ({ submissions }) => submissions.send({} as never),
  getSubmission: ({ submissions }) => submissions.get('x', {}),
  createUpload: ({ uploads }) =>
    uploads.create({ submissionId: 'x', fileId: 'x', mediaType: 'image/jpeg', size: 1 }, { key: 'x' }),
  getUploadOffset: ({ uploads }) => uploads.offset('x', { key: 'x' }),
  sendUpload: ({ uploads }) => uploads.send('x', new ArrayBuffer(1), { key: 'x' }),
  getDossier: ({ dossiers }) => dossiers.status('x'),
  streamDossier: ({ dossiers }) => dossiers.events('x')[Symbol.asyncIterator]().next(),
  postSupplement: ({ dossiers }) => dossiers.supplement('x'),
  postWithdrawal: ({ dossiers }) => dossiers.withdraw('x'),
  postRating: ({ dossiers }) => dossiers.rate('x'),
  postOneTimeCode: ({ dossiers }) => dossiers.sendCode('x'),
  postPayment: ({ dossiers }) => dossiers.startPayment('x'),
  getPayment: ({ payments }) => payments.get('x'),
  postPaymentNotification: ({ payments }) => payments.notify('x', '{}', { signature: 'x' }),
  listDeskDossiers: ({ desk }) => desk.list(),
  postDeskDossier: ({ desk }) => desk.enter(),
  getDeskDossier: ({ desk }) => desk.open('x'),
  getDeskFile: ({ desk }) => desk.file('x', 'x'),
  postTransition: ({ desk }) => desk.transition('x', { to: 2, revision: 0 }),
  postSettlement: ({ desk }) => desk.settle('x', { outcome: 'paid', revision: 0, note: 'x' }),
  getStatistics: ({ statistics }) => statistics.get(),
  getHealth: (client) => client.health(),
};

const methods = ['get', 'head', 'post', 'patch', 'put', 'delete'] as const;

/** The contract as it is bundled now, whatever the types were made from. */
const contract = Object.entries(spec.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = (item as Partial<Record<string, { readonly operationId: string }>>)[method];
    return operation ? [{ id: operation.operationId, line: `${method.toUpperCase()} ${path}` }] : [];
  }),
);

describe('the client', () => {
  it('has a call for each operation of the contract, and for nothing else', () => {
    expect(Object.keys(calls).sort()).toEqual(contract.map(({ id }) => id).sort());
  });

  it.each(contract)('asks for $id at $line', async ({ id, line }) => {
    const asked: string[] = [];
    const fetch = async (request: RequestInfo | URL) => {
      const { method, url } = request as Request;
      asked.push(`${method} ${new URL(url).pathname}`);
      return new Response(null, { status: 418 });
    };
    const client = createClient({ baseUrl: 'https://gateway.example.vn', fetch });
    await Promise.resolve(calls[id as keyof operations](client)).catch(() => {});
    expect(asked).toEqual([line.replaceAll(/\{provider\}|\{\w+\}/g, 'x')]);
  });
});
