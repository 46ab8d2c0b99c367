/** Which letter or part of a Yjs document: the clock of a client; a struct takes as many clocks as it is long. */
export interface Id {
  readonly client: number;
  readonly clock: number;
}
