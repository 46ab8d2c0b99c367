// How the backups stand: the copies that are made beside the store, if the host wants any.

/** In milliseconds since 1970. */
export interface LastBackup {
  /** When the last was made; undefined before the first. */
  readonly madeAt: number | undefined;
  /** When one failed, if none was made since. */
  readonly failedAt: number | undefined;
}
