// Everything that keeps any number of the case from being complete: in the net values, the cash, the risks, and
// what they are tested with.
import type { Case } from './case.ts';
import type { CaseFault } from './case-fault.ts';
import { readCash } from './read-cash.ts';
import { driverFaults } from './read-drivers.ts';
import { readRisks } from './read-risks.ts';
import { testFaults } from './read-tests.ts';

/** Each once: what a line of benefit lacks, its saving lacks too. */
export const everyFault = (read: Case): readonly CaseFault[] => [
  ...new Set([
    ...read.faults,
    ...driverFaults(read),
    ...testFaults(read),
    ...(readCash(read)?.faults ?? []),
    ...readRisks(read).faults,
  ]),
];
