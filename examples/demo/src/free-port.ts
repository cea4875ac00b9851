import { createServer } from 'node:net';

/** This port if nobody uses it, else 0, which stands for any free one. */
export const freePortOr0 = (port: number): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen({ host: '127.0.0.1', port }, () => probe.close(() => resolve(port)));
  });
