const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN']);

/**
 * SQLSTATEs (PostgreSQL, appendix A): connection exceptions, no resources, shutdown, start-up, a lock or statement that took
 * too long, and transactions that lost against another.
 */
const sqlStates = /^(08...|53...|57P0.|57014|55P03|25P03|40001|40P01)$/;

/** pg and its pool say these without a code. */
const poolMessages =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool)/;

/** Whether an error, by itself and not by its cause, says that PostgreSQL or the way there is away and may come back. */
export function isAway(error: object): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const text = typeof code === 'string' ? code : '';
  return lostConnection.has(text) || sqlStates.test(text) || (typeof message === 'string' && poolMessages.test(message));
}
