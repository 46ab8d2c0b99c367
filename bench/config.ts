// Every knob of the benchmarks. Ratios within one run are what counts: the machine is never quiet.

export const keystrokeBench = {
  typists: 30,
  keysEach: 400,
  /** How many keys are taken at once: one is a quiet room, thirty a busy one. */
  windows: [1, 4, 30],
  rounds: 5,
};

export const exportBench = {
  pages: 100,
  rounds: 5,
  /** Milliseconds, from the issue: what an export of 100 pages may take. */
  limits: {
    html: 1000,
    md: 1000,
    odt: 1000,
    docx: 1000,
    json: 1000,
    csv: 1000,
    ods: 1000,
    xlsx: 1000,
    pdf: 2000,
  },
};

export const checksBench = { records: 2_000, rounds: 60, limitMs: 50 };

export const sizeBench = {
  /** Bytes over the wire. */
  joinLimit: 20_000,
  roomLimit: 220_000,
};

export const editorBench = {
  sections: 40,
  wordsPerSection: 160,
  typists: 30,
  keysPerSecond: 5,
  seconds: 20,
  ownKeys: 50,
  limits: { busyPercent: 20, keyToPaintMs: 16 },
};

/** Milliseconds from an edit's arrival to the new value on every screen. */
export const screenBench = { edits: 40, limitMs: 50 };

export const caseBench = {
  options: 30,
  years: 60,
  /** Of one option, half of them costs. */
  lines: 40,
  rounds: 15,
  draws: 5000,
};
