import { Hono } from 'hono';
import { GatewayProblem } from '../http/problem.js';
import { validBody } from '../http/valid-body.js';
import { type SubmissionServices, SubmissionStore } from './submission-store.js';

/** `/v1/submissions`: hand in, and ask whether it arrived. */
export function submissionRoutes(services: SubmissionServices) {
  const store = new SubmissionStore(services);
  return new Hono()
    .post('/submissions', validBody('SealedSubmission'), async (c) => {
      const { receipt, created } = await store.submit(c.req.valid('json'));
      return c.json(receipt, created ? 201 : 200, { Location: `/v1/submissions/${receipt.submissionId}` });
    })
    .get('/submissions/:submissionId', async (c) => {
      const receipt = await store.receipt(c.req.param('submissionId'), {
        trackingSecret: c.req.header('Motcua-Tracking-Secret'),
        submissionKey: c.req.header('Motcua-Submission-Key'),
      });
      if (!receipt) throw new GatewayProblem('not-found');
      return c.json(receipt);
    });
}
