import { createClient, isProblemError } from '@motcua/client';

const client = createClient({ baseUrl: process.argv[2] });
const { items } = await client.procedures.search({ q: 'khai sinh' });
for (const { code, plainName } of items) console.log(code, plainName);
const error = await client.procedures.get('0.000000').catch((reason) => reason);
console.log(isProblemError(error, 'not-found') ? 'no such procedure' : error);
