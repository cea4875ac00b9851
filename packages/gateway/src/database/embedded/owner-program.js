// A process of ours for tests that need a second one: prints `ready <pid>` or `failed <error>`; at SIGINT it drains with a
// query before it stops its server. The tests put it beside the compiled modules.
import pg from 'pg';
import { startEmbeddedPostgres } from './start-embedded-postgres.js';

const [dataDir, home] = process.argv.slice(2);
try {
  const server = await startEmbeddedPostgres({ dataDir, home, onProgress: (line) => console.log(`progress ${line}`) });
  process.on('SIGINT', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const client = new pg.Client(server.connectionString);
    await client.connect();
    console.log(`drained ${(await client.query('select 1 as one')).rows[0].one}`);
    await client.end();
    await server.stop();
  });
  console.log(`ready ${server.pid}`);
} catch (error) {
  console.log(`failed ${error.name} ${error.message.replaceAll('\n', ' ')} ${error.cause ?? ''}`);
}
