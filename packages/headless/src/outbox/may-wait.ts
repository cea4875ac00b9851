/** Whether something lies in the outbox of this browser: for pages that load what shows it only then. False where nothing can
 * be read. @param name of the database, as with `openStorage` */
export const mayWait = (name = 'motcua'): Promise<boolean> =>
  new Promise((resolve) => {
    try {
      const opening = indexedDB.open(name);
      // There was none: it must not begin to exist without its tables.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onerror = () => resolve(false);
      opening.onsuccess = () => {
        const db = opening.result;
        try {
          const counting = db.transaction('outbox').objectStore('outbox').count();
          counting.onsuccess = () => resolve(counting.result > 0);
          counting.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
        db.close();
      };
    } catch {
      resolve(false);
    }
  });
