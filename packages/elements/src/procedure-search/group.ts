/** The two ways in besides typing: what happened to people, and fields of administration. */
import type { LifeEvent, ProcedureSummary } from '@motcua/openapi';

export type Group =
  | { readonly event: LifeEvent; readonly field?: never }
  | { readonly field: string; readonly event?: never };

export const isInGroup = ({ event, field }: Group, one: ProcedureSummary): boolean =>
  event ? one.lifeEvents.includes(event) : one.field === field;
