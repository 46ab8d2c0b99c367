// Where a browser keeps things on the device itself, so that they outlive the page: IndexedDB in life, a
// map in a test. It knows nothing of what it keeps. Keys are paths, such as doc/k3m.../content/base.

export interface DeviceStore {
  /** Everything whose key begins so, in the order of the keys. */
  read(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /**
   * All of it or nothing. Writes take effect in the order in which they were asked for. False, and nothing is
   * done, if one of `needs` is not there.
   */
  write(
    puts: ReadonlyMap<string, unknown>,
    drops: readonly string[],
    needs: readonly string[],
  ): Promise<boolean>;
  drop(prefix: string): Promise<void>;
}
