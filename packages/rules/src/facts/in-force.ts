import type { Offering, Procedure } from '@motcua/openapi';

/** Whether a procedure is in force on a day (ISO date in Vietnam); its last day counts. */
export const isInForce = (
  { effectiveFrom = '', effectiveTo }: Pick<Procedure, 'effectiveFrom' | 'effectiveTo'>,
  day: string,
): boolean => effectiveFrom <= day && (!effectiveTo || day <= effectiveTo);

/** Whether a procedure may be filed by an offering on a day: both must be in force. */
export const isOffered = (
  procedure: Pick<Procedure, 'effectiveFrom' | 'effectiveTo'>,
  { validFrom, validTo }: Pick<Offering, 'validFrom' | 'validTo'>,
  day: string,
): boolean => isInForce(procedure, day) && validFrom <= day && (!validTo || day <= validTo);
