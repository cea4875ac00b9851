/** SQLSTATE classes and codes that tell of the server's state, not of our statement. */
// 25006: writing is refused, as by a standby that has not become the primary yet.
const troubleStates = [/^08/, /^53/, /^57/, /^58/, /^25006$/, /^25P0[34]$/, /^40001$/, /^40P01$/, /^55P03$/];

/** System errors of a socket; `ENOENT` only while connecting, when the unix socket is gone. */
const socketCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];

/** pg says these without any code. */
const troubleWords = [
  /^Connection terminated/,
  /timeout exceeded when trying to connect/,
  /Client has encountered a connection error/,
  /Client was closed and is not queryable/,
  /Cannot use a pool after calling end/,
  /driver has already been destroyed/,
  /^Query read timeout/,
];

/**
 * Whether an error means that the database is away, overloaded or going down, so that the same request may work soon.
 * A transaction that failed so wrote nothing.
 */
export function isDatabaseTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseTrouble)) return true;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined) {
    if (socketCodes.includes(code) || (code === 'ENOENT' && syscall === 'connect')) return true;
    if (troubleStates.some((state) => state.test(code))) return true;
  }
  return troubleWords.some((words) => words.test(error.message)) || isDatabaseTrouble(error.cause);
}
