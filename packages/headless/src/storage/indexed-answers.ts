/** IndexedDB in promises. A library that does it for all of IndexedDB is a kilobyte more of each form's first load. */

/** What a request of IndexedDB is answered with. */
export const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Resolves when a transaction is complete on disk. */
export const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    // A full disk shows only here; some browsers give no reason at all.
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
  });
