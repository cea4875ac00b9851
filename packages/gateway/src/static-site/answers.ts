import { catalogueRoutes } from '../catalogue/catalogue-routes.js';
import type { Site } from './site.js';

/** Noon in Vietnam: whatever asks for the day gets the one that the pages hold for. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00+07:00`);

/**
 * What a gateway would answer about the place, as files that `fetchFromFiles` of the client finds: byte for byte, since
 * the gateway's own routes are asked.
 */
export async function answers(site: Site): Promise<Map<string, string>> {
  const { view, agency, day } = site;
  const { agencyId } = agency;
  const routes = catalogueRoutes({ catalogue: { view: async () => view }, now: () => noonOf(day) });
  const found = new Map<string, string>();
  const keep = async (path: string) => {
    const reply = await routes.request(`${path}?agency=${agencyId}`);
    if (!reply.ok) throw new Error(`${path} answers ${reply.status}`);
    found.set(`motcua/${agencyId}${path}.json`, await reply.text());
  };
  await keep('/catalogue/snapshot');
  await keep('/catalogue/details');
  for (const { procedureCode } of view.offerings(agencyId)) {
    if (!view.procedure(procedureCode)) continue;
    await keep(`/procedures/${procedureCode}`);
    if (view.form(procedureCode)) await keep(`/procedures/${procedureCode}/form`);
  }
  found.set(`motcua/agencies/${agencyId}.json`, JSON.stringify(agency));
  return found;
}
