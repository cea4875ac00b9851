const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Whether PostgreSQL would take this for a `uuid` column; anything else would end as an error instead of a 404. */
export const isUuid = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

/** Whether this is a UUIDv7, as clients make for submissions. */
export const isSubmissionId = (text: unknown): text is string => isUuid(text) && text[14] === '7';

/** Whether this has the form of a submission key: 128 bits in base64url. */
export const isSubmissionKey = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{22}$/.test(text);
