// Every knob of the comparison of sync servers, quick and full. Ratios within one run are what counts.

interface FanOutPlan {
  readonly people: readonly number[];
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

interface RampPlan {
  readonly people: number;
  readonly firstKeysPerSecond: number;
  readonly mostKeysPerSecond: number;
  readonly saneP50Ms: number;
  /** The ratio of two paces between which none is tried any more. */
  readonly closeEnough: number;
  readonly seconds: number;
}

interface ManyRoomsPlan {
  readonly rooms: readonly number[];
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

interface ArrivalPlan {
  readonly people: number;
  /** All of them come so often. */
  readonly times: number;
}

interface MemoryPlan {
  readonly rooms: number;
  readonly peopleEach: number;
}

interface KillPlan {
  readonly fastSeconds: number;
  readonly pacedSeconds: number;
  readonly keysPerSecond: number;
}

export interface Plan {
  /** Each kind of server is measured in turn, this often. */
  readonly rounds: number;
  readonly fanOut: FanOutPlan;
  readonly ramp: RampPlan;
  readonly manyRooms: ManyRoomsPlan;
  readonly join: ArrivalPlan;
  readonly reconnect: ArrivalPlan;
  readonly memory: MemoryPlan;
  readonly kill: KillPlan;
}

/** In every room where people type. */
export const typing = { typists: 30, keysPerSecond: 5 };

const ramp = {
  people: 100,
  firstKeysPerSecond: 20,
  mostKeysPerSecond: 2560,
  saneP50Ms: 100,
};

export const quick: Plan = {
  rounds: 1,
  fanOut: { people: [30, 100, 300, 1000], warmUpSeconds: 3, seconds: 4 },
  ramp: { ...ramp, closeEnough: 1.3, seconds: 2 },
  manyRooms: { rooms: [100, 500], warmUpSeconds: 1, seconds: 4 },
  join: { people: 100, times: 3 },
  reconnect: { people: 300, times: 5 },
  memory: { rooms: 500, peopleEach: 8 },
  kill: { fastSeconds: 3, pacedSeconds: 5, keysPerSecond: 5 },
};

export const full: Plan = {
  rounds: 3,
  fanOut: { people: [30, 100, 300, 1000], warmUpSeconds: 3, seconds: 15 },
  ramp: { ...ramp, closeEnough: 1.1, seconds: 5 },
  manyRooms: { rooms: [100, 500], warmUpSeconds: 3, seconds: 15 },
  join: { people: 100, times: 5 },
  reconnect: { people: 300, times: 5 },
  memory: { rooms: 500, peopleEach: 8 },
  kill: { fastSeconds: 10, pacedSeconds: 12, keysPerSecond: 5 },
};
