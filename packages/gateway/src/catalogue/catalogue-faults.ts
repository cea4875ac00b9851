import type { Agency, ChannelsFact, FormDefinition, Offering, Procedure } from '@motcua/openapi';
import { checkDefinition } from '@motcua/rules';
import { isKnownSystem } from '../systems/index.js';
import { themeFaults } from './theme-faults.js';

export interface CatalogueRecords {
  readonly agencies: readonly Agency[];
  readonly procedures: readonly Procedure[];
  readonly offerings: readonly Offering[];
  readonly forms: readonly FormDefinition[];
}

/**
 * What is wrong with records that fit the contract one by one: what they refer to, and what no schema can say.
 * @param stored codes of procedures that are known besides
 */
export function catalogueFaults(
  { agencies, procedures, offerings, forms }: CatalogueRecords,
  stored: ReadonlySet<string> = new Set(),
): string[] {
  const codes = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const known = new Set([...codes.keys(), ...stored]);
  return [
    ...repeated(agencies, (agency) => `agency ${agency.agencyId}`),
    ...repeated(procedures, (procedure) => `procedure ${procedure.code}`),
    ...repeated(offerings, (offering) => `offering ${offering.procedureCode} × ${offering.agencyId}`),
    ...repeated(forms, (form) => `form ${form.procedureCode} v${form.version}`),
    ...agencies.flatMap(({ agencyId, theme }) =>
      themeFaults(theme).map(({ member, fault }) => `agency ${agencyId}: theme.${member}: ${fault}`),
    ),
    ...procedures.flatMap(({ code, channels }) =>
      channelFaults(channels).map((fault) => `procedure ${code}: ${fault}`),
    ),
    ...offerings.flatMap((offering) => offeringFaults(offering, agencies, known, forms)),
    ...forms.flatMap((form) => formFaults(form, codes.get(form.procedureCode))),
  ];
}

function repeated<T>(items: readonly T[], nameOf: (item: T) => string): string[] {
  const names = items.map(nameOf);
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
    (name) => `${name}: có hai lần / occurs twice`,
  );
}

/** The first of two would be taken, and nobody could say which the source meant. */
const channelFaults = (channels: ChannelsFact | undefined): string[] =>
  channels?.status === 'verified' ? repeated(channels.value, ({ channel }) => `channel ${channel}`) : [];

function offeringFaults(
  offering: Offering,
  agencies: readonly Agency[],
  procedures: ReadonlySet<string>,
  forms: readonly FormDefinition[],
): string[] {
  const { procedureCode, agencyId, mode, systemOfRecord, validFrom, validTo } = offering;
  const faults = channelFaults(offering.channels);
  if (!agencies.some((agency) => agency.agencyId === agencyId)) faults.push('cơ quan chưa có / unknown agency');
  if (!procedures.has(procedureCode)) faults.push('thủ tục chưa có / unknown procedure');
  if (validTo !== null && validTo < validFrom) faults.push('ngày cuối trước ngày đầu / ends before it begins');
  if (mode === 'direct') {
    if (!isKnownSystem(systemOfRecord))
      faults.push('nhận trực tiếp phải nêu hệ thống tiếp nhận / direct needs a system of record');
    if (!forms.some((form) => form.procedureCode === procedureCode))
      faults.push('nhận trực tiếp phải có biểu mẫu / direct needs a form');
  } else if (systemOfRecord !== null)
    faults.push('chuyển Cổng thì không có hệ thống tiếp nhận / handoff has no system of record');
  return faults.map((fault) => `offering ${procedureCode} × ${agencyId}: ${fault}`);
}

/** What is wrong with a form, by itself and for its procedure. */
export function formFaults(form: FormDefinition, procedure: Pick<Procedure, 'documents'> | undefined): string[] {
  const faults = checkDefinition(form).map(({ path, message }) => `${path}: ${message}`);
  if (!procedure) faults.push('thủ tục chưa có / unknown procedure');
  else if (procedure.documents.status === 'verified') {
    const known = procedure.documents.value.map((document) => document.documentId);
    const fields = form.steps.flatMap((step) => step.groups).flatMap((group) => group.fields);
    for (const { path, documentId } of fields)
      if (documentId !== undefined && !known.includes(documentId))
        faults.push(`${path}: thủ tục không có giấy tờ này / the procedure has no paper ${documentId}`);
  }
  return faults.map((fault) => `form ${form.procedureCode} v${form.version}: ${fault}`);
}
