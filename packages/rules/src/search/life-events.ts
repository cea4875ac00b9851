import type { LifeEvent, Procedure } from '@motcua/openapi';

/** The life events a procedure belongs to. */
export const lifeEventsOf = (
  _procedure: Pick<Procedure, 'code' | 'name' | 'plainName' | 'synonyms' | 'field'>,
): LifeEvent[] => [];

/** The life events a person's words speak of, for who found no procedure. */
export const lifeEventsIn = (_query: string): LifeEvent[] => [];
