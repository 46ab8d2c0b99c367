// How a play waits: for something to be so, or until whatever is on its way has arrived.

/** The test's own time limit is the only one. */
export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** Long enough for anything on its way to arrive, through every queue that there is. */
export const nothingMoves = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setTimeout(resolve, 2));
};
