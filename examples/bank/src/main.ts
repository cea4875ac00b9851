/**
 * A demo bank in a process of its own. `PORT` chooses where it listens (0, or a port that is taken: any free one),
 * `MOTCUA_GATEWAY` whom it tells of credits, `MOTCUA_BANK_SECRET` how it signs. Never use it for money.
 */
import { serve } from '@hono/node-server';
import { createBank } from './bank.js';
import { createNotifier } from './notifier.js';

const { PORT = '0', HOST = '127.0.0.1', MOTCUA_GATEWAY: gateway, MOTCUA_BANK_SECRET: secret } = process.env;
if (!gateway || !URL.canParse(gateway) || !secret) {
  console.error(
    'Thiếu MOTCUA_GATEWAY (địa chỉ) hoặc MOTCUA_BANK_SECRET. / MOTCUA_GATEWAY (an address) or MOTCUA_BANK_SECRET is missing.',
  );
  process.exit(2);
}

const notifier = createNotifier({
  gateway,
  secret,
  fetch,
  now: () => new Date(),
  // Number of the attempt and what came of it; never account, amount, purpose or name.
  onAttempt: (attempt, result) => console.log(`Báo có, lần ${attempt}: ${result}`),
});
const server = serve({ fetch: createBank(notifier).fetch, port: Number(PORT), hostname: HOST }, (info) => {
  console.log(`Ngân hàng thử (ví dụ): http://${HOST}:${info.port}/`);
});
// Tried, not asked for beforehand: between question and answer another program may take it.
server.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  server.listen(0, HOST);
});

function stop(): void {
  notifier.stop();
  server.close(() => process.exit(0));
  // Browsers keep connections open that nobody needs any more.
  if ('closeAllConnections' in server) server.closeAllConnections();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// Whoever started us holds the other end of this channel, and would not want us to outlive them.
process.on('disconnect', stop);
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
