import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Notifier } from './notifier.js';
import { formPage, type Markup, missingPage, transferPage } from './pages.js';
import { styles } from './styles.js';
import { readOrder, type TransferForm } from './transfer-order.js';

/** A transfer this bank made; kept until it ends, which is what a demo needs. */
export interface Transfer {
  readonly amount: number;
  readonly purpose: string;
  /** What the receiver made of it; absent until it answered. */
  outcome?: string;
}

const mostTransfers = 500;
/** How long the page waits for the receiver before it shows itself without an answer. */
const patience = 2000;

/** The bank as one fetch handler: a form, and what became of each transfer. No scripts anywhere. */
export function createBank(notifier: Notifier): Hono {
  const transfers = new Map<string, Transfer>();
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
    }),
  );
  app.use(csrf());
  app.get('/', (c) => answer(c, formPage(emptyForm, [])));
  app.get('/styles.css', (c) => c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8' }));

  app.post('/transfers', async (c) => {
    const form = readForm(await c.req.parseBody());
    const order = readOrder(form);
    if ('length' in order) return answer(c, formPage(form, order), 422);
    const transactionId = `VD-${randomUUID()}`;
    const transfer: Transfer = { amount: order.amount, purpose: order.purpose };
    transfers.set(transactionId, transfer);
    const [oldest] = transfers.keys();
    if (transfers.size > mostTransfers && oldest !== undefined) transfers.delete(oldest);
    const told = notifier
      .tell({ transactionId, ...order, bookedAt: new Date().toISOString() })
      .then((outcome) => {
        transfer.outcome = outcome;
      })
      // Only when the bank stops; there is nobody left to tell.
      .catch(() => undefined);
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
    // A page of its own, so that reloading it transfers nothing again.
    return c.redirect(`/transfers/${transactionId}`, 303);
  });
  app.get('/transfers/:id', (c) => {
    const transfer = transfers.get(c.req.param('id'));
    return transfer ? answer(c, transferPage(transfer)) : answer(c, missingPage(), 404);
  });
  app.notFound((c) => answer(c, missingPage(), 404));
  return app;
}

const emptyForm: TransferForm = { qr: '', account: '', amount: '', purpose: '' };

function readForm(body: Record<string, unknown>): TransferForm {
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].slice(0, 1000) : '');
  return { qr: text('qr'), account: text('account'), amount: text('amount'), purpose: text('purpose') };
}

async function answer(c: Context, page: Markup, status: 200 | 404 | 422 = 200): Promise<Response> {
  return c.html(await page, status, { 'Cache-Control': 'no-store' });
}
