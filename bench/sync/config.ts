// Every knob of the comparison of sync servers, quick and full. Ratios within one run are what counts.

interface FanOutPlan {
  readonly people: readonly number[];
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export interface Plan {
  /** Each kind of server is measured in turn, this often. */
  readonly rounds: number;
  readonly fanOut: FanOutPlan;
}

/** In every room where people type. */
export const typing = { typists: 30, keysPerSecond: 5 };

export const quick: Plan = {
  rounds: 1,
  fanOut: { people: [30, 100, 300, 1000], warmUpSeconds: 1, seconds: 4 },
};

export const full: Plan = {
  rounds: 3,
  fanOut: { people: [30, 100, 300, 1000], warmUpSeconds: 3, seconds: 15 },
};
