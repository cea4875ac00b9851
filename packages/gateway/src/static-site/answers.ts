import type { Form } from '@motcua/openapi';
import { answersSchema } from '@motcua/rules';
import { detailsOf, snapshotOf } from '../catalogue/copies.js';
import { procedureDetail } from '../catalogue/procedure-detail.js';
import type { Site } from './site.js';

/** What a gateway would answer about the place, as the files in which `fetchFromFiles` of the client finds it. */
export function answers({ view, agency, day }: Site): Map<string, string> {
  const { agencyId } = agency;
  const found = new Map<string, string>();
  const keep = (path: string, value: unknown) => found.set(`motcua/${path}.json`, JSON.stringify(value));
  keep(`agencies/${agencyId}`, agency);
  keep(`${agencyId}/catalogue/snapshot`, snapshotOf(view, agencyId, day));
  keep(`${agencyId}/catalogue/details`, detailsOf(view, agencyId, day));
  for (const { procedureCode: code } of view.offerings(agencyId)) {
    if (!view.procedure(code)) continue;
    keep(`${agencyId}/procedures/${code}`, procedureDetail(view, code, agencyId, day));
    const definition = view.form(code);
    const form: Form | undefined = definition && { definition, schema: answersSchema(definition) };
    if (form) keep(`${agencyId}/procedures/${code}/form`, form);
  }
  return found;
}
