// The device as a browser has it: IndexedDB, one store of keys and values. A private window, a full disk or
// the person may forbid it, so every call can fail; the model then says so.
import type { DeviceStore } from '../model/device-store.ts';

/** Another shape of what lies there gets another name, and the old one is deleted. */
const databaseName = 'tday-1';
const storeName = 'entries';

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

let opening: Promise<IDBDatabase> | undefined;

/** One for the page; opened again after it failed or was closed. */
const database = (): Promise<IDBDatabase> => {
  opening ??= openDatabase().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};

const openDatabase = async (): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  const opened = await answered(request);
  const letGo = () => {
    opening = undefined;
  };
  opened.onversionchange = () => {
    opened.close();
    letGo();
  };
  // The browser clears its storage under an open page, too.
  opened.onclose = letGo;
  return opened;
};

const change = async (
  make: (store: IDBObjectStore) => void,
  needs: readonly string[] = [],
): Promise<boolean> => {
  const transaction = (await database()).transaction(storeName, 'readwrite');
  const store = transaction.objectStore(storeName);
  const makeIfWanted = async (): Promise<boolean> => {
    const found = await Promise.all(needs.map((key) => answered(store.getKey(key))));
    const isWanted = found.every((key) => key !== undefined);
    if (isWanted) make(store);
    transaction.commit();
    return isWanted;
  };
  const [isMade] = await Promise.all([makeIfWanted(), done(transaction)]);
  return isMade;
};

export const browserDevice: DeviceStore = {
  read: async (prefix) => {
    const transaction = (await database()).transaction(storeName, 'readonly');
    const store = transaction.objectStore(storeName);
    const [keys, values] = await Promise.all([
      answered(store.getAllKeys(under(prefix))),
      answered(store.getAll(under(prefix))),
    ]);
    return new Map(keys.map((key, index) => [String(key), values[index] as unknown]));
  },
  write: (puts, drops, needs) =>
    change((store) => {
      for (const [key, value] of puts) store.put(value, key);
      for (const key of drops) store.delete(key);
    }, needs),
  drop: async (prefix) => {
    await change((store) => store.delete(under(prefix)));
  },
};
