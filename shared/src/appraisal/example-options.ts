// The worked example of a finished day: what its four options cost and bring, and every result that is known of
// them.
import type { Appraisal } from './appraisal-input.ts';
import { flatRate } from './discounting.ts';

export const exampleAppraisal: Appraisal = {
  rate: flatRate(0.035),
  options: [
    {
      id: 'OPT-A',
      name: 'Business as usual',
      standing: 'business-as-usual',
      costs: [
        {
          id: 'dev',
          line: 'Development',
          amounts: [0, 0, 0, 0, 0],
          optimismBias: {
            upper: 0.0,
            mitigated: 0.0,
          },
        },
        {
          id: 'run',
          line: 'Running',
          amounts: [0, 0, 0, 0, 0],
          optimismBias: {
            upper: 0.0,
            mitigated: 0.0,
          },
        },
      ],
      benefits: [
        {
          id: 'B1',
          line: 'Overtime and agency hours avoided',
          amounts: [0.0, 0.0, 0.0, 0.0, 0.0],
          kind: 'cash-releasing',
          cut: 0.0,
        },
        {
          id: 'B2',
          line: 'Triage officer hours released to casework',
          amounts: [0.0, 0.0, 0.0, 0.0, 0.0],
          kind: 'non-cash-releasing',
          cut: 0.0,
        },
        {
          id: 'B3',
          line: 'Rework hours avoided from misrouted items',
          amounts: [0.0, 0.0, 0.0, 0.0, 0.0],
          kind: 'non-cash-releasing',
          cut: 0.0,
        },
        {
          id: 'B4',
          line: 'Chaser calls avoided',
          amounts: [0.0, 0.0, 0.0, 0.0, 0.0],
          kind: 'non-cash-releasing',
          cut: 0.0,
        },
        {
          id: 'B5',
          line: 'Time saved for people who no longer chase',
          amounts: [0.0, 0.0, 0.0, 0.0, 0.0],
          kind: 'quantified',
          cut: 0.0,
        },
      ],
    },
    {
      id: 'OPT-B',
      name: 'Do minimum: better forms and fixed routing rules',
      standing: 'do-minimum',
      costs: [
        {
          id: 'dev',
          line: 'Development',
          amounts: [120000, 0, 0, 0, 0],
          optimismBias: {
            upper: 2.0,
            mitigated: 0.9,
          },
        },
        {
          id: 'run',
          line: 'Running',
          amounts: [0, 35000, 35000, 35000, 35000],
          optimismBias: {
            upper: 0.41,
            mitigated: 0.75,
          },
        },
      ],
      benefits: [
        {
          id: 'B1',
          line: 'Overtime and agency hours avoided',
          amounts: [0.0, 18000.0, 24000.0, 24000.0, 24000.0],
          kind: 'cash-releasing',
          cut: 0.1,
        },
        {
          id: 'B2',
          line: 'Triage officer hours released to casework',
          amounts: [0.0, 82800.0, 110400.0, 110400.0, 110400.0],
          kind: 'non-cash-releasing',
          cut: 0.1,
        },
        {
          id: 'B3',
          line: 'Rework hours avoided from misrouted items',
          amounts: [0.0, 68040.0, 90720.0, 90720.0, 90720.0],
          kind: 'non-cash-releasing',
          cut: 0.1,
        },
        {
          id: 'B4',
          line: 'Chaser calls avoided',
          amounts: [0.0, 11700.0, 15600.0, 15600.0, 15600.0],
          kind: 'non-cash-releasing',
          cut: 0.1,
        },
        {
          id: 'B5',
          line: 'Time saved for people who no longer chase',
          amounts: [0.0, 3600.0, 4800.0, 4800.0, 4800.0],
          kind: 'quantified',
          cut: 0.1,
        },
      ],
    },
    {
      id: 'OPT-C',
      name: 'SME-built open AI triage assistant with officer confirmation, pilot then scale',
      standing: 'preferred',
      costs: [
        {
          id: 'dev',
          line: 'Development',
          amounts: [220000, 260000, 0, 0, 0],
          optimismBias: {
            upper: 2.0,
            mitigated: 0.85,
          },
        },
        {
          id: 'run',
          line: 'Running',
          amounts: [0, 100000, 190000, 190000, 190000],
          optimismBias: {
            upper: 0.41,
            mitigated: 0.6,
          },
        },
      ],
      benefits: [
        {
          id: 'B1',
          line: 'Overtime and agency hours avoided',
          amounts: [0.0, 42000.0, 102000.0, 120000.0, 120000.0],
          kind: 'cash-releasing',
          cut: 0.2,
        },
        {
          id: 'B2',
          line: 'Triage officer hours released to casework',
          amounts: [0.0, 157920.0, 383520.0, 451200.0, 451200.0],
          kind: 'non-cash-releasing',
          cut: 0.2,
        },
        {
          id: 'B3',
          line: 'Rework hours avoided from misrouted items',
          amounts: [0.0, 84672.0, 205632.0, 241920.0, 241920.0],
          kind: 'non-cash-releasing',
          cut: 0.2,
        },
        {
          id: 'B4',
          line: 'Chaser calls avoided',
          amounts: [0.0, 21840.0, 53040.0, 62400.0, 62400.0],
          kind: 'non-cash-releasing',
          cut: 0.2,
        },
        {
          id: 'B5',
          line: 'Time saved for people who no longer chase',
          amounts: [0.0, 6720.0, 16320.0, 19200.0, 19200.0],
          kind: 'quantified',
          cut: 0.2,
        },
      ],
    },
    {
      id: 'OPT-D',
      name: 'Do maximum: replace the case system with an enterprise platform and automatic routing',
      standing: 'do-maximum',
      costs: [
        {
          id: 'dev',
          line: 'Development',
          amounts: [600000, 1400000, 400000, 0, 0],
          optimismBias: {
            upper: 2.0,
            mitigated: 0.5,
          },
        },
        {
          id: 'run',
          line: 'Running',
          amounts: [0, 0, 350000, 480000, 480000],
          optimismBias: {
            upper: 0.41,
            mitigated: 0.2,
          },
        },
      ],
      benefits: [
        {
          id: 'B1',
          line: 'Overtime and agency hours avoided',
          amounts: [0.0, 0.0, 50400.0, 134400.0, 168000.0],
          kind: 'cash-releasing',
          cut: 0.3,
        },
        {
          id: 'B2',
          line: 'Triage officer hours released to casework',
          amounts: [0.0, 0.0, 198576.0, 529536.0, 661920.0],
          kind: 'non-cash-releasing',
          cut: 0.3,
        },
        {
          id: 'B3',
          line: 'Rework hours avoided from misrouted items',
          amounts: [0.0, 0.0, 81648.0, 217728.0, 272160.0],
          kind: 'non-cash-releasing',
          cut: 0.3,
        },
        {
          id: 'B4',
          line: 'Chaser calls avoided',
          amounts: [0.0, 0.0, 23400.0, 62400.0, 78000.0],
          kind: 'non-cash-releasing',
          cut: 0.3,
        },
        {
          id: 'B5',
          line: 'Time saved for people who no longer chase',
          amounts: [0.0, 0.0, 7200.0, 19200.0, 24000.0],
          kind: 'quantified',
          cut: 0.3,
        },
      ],
    },
  ],
};

export const exampleResults = {
  'OPT-A': {
    pvc: 0.0,
    pvb: 0.0,
    npsv: 0.0,
    bcr: null,
    wholeLifeCost: 0.0,
    simplePayback: null,
    discountedPayback: null,
    netByYear: [0.0, 0.0, 0.0, 0.0, 0.0],
  },
  'OPT-B': {
    pvc: 285734.94,
    pvb: 758259.05,
    npsv: 472524.11,
    bcr: 2.6537,
    wholeLifeCost: 298350.0,
    simplePayback: 1.0925,
    discountedPayback: 1.1243,
    netByYear: [-144000.0, 127138.5, 182380.5, 182380.5, 182380.5],
  },
  'OPT-C': {
    pvc: 1323690.85,
    pvb: 2079353.1,
    npsv: 755662.25,
    bcr: 1.5709,
    wholeLifeCost: 1403880.0,
    simplePayback: 2.2075,
    discountedPayback: 2.2723,
    netByYear: [-286000.0, -203878.4, 387249.6, 494616.0, 494616.0],
  },
  'OPT-D': {
    pvc: 6216444.84,
    pvb: 1578711.1,
    npsv: -4637733.74,
    bcr: 0.254,
    wholeLifeCost: 6539680.0,
    simplePayback: null,
    discountedPayback: null,
    netByYear: [-1200000.0, -2800000.0, -1011943.2, 36844.8, 205416.0],
  },
} as const;

export const exampleTests = {
  S1: {
    npsv: 490924.08,
    bcr: 1.3091,
    stillPositive: true,
    stillAheadOfOptB: true,
  },
  S2: {
    npsv: 339791.63,
    bcr: 1.2567,
    stillPositive: true,
    stillAheadOfOptB: false,
  },
  S3: {
    npsv: 75053.46,
    bcr: 1.0473,
    stillPositive: true,
    stillAheadOfOptB: false,
  },
  S4: {
    npsv: 82681.77,
    bcr: 1.0625,
    stillPositive: true,
    stillAheadOfOptB: false,
  },
  S5: {
    npsv: 365225.77,
    bcr: 1.2759,
    stillPositive: true,
    stillAheadOfOptB: false,
  },
  S6: {
    npsv: 257855.74,
    bcr: 1.1948,
    stillPositive: true,
    stillAheadOfOptB: false,
  },
  S7: {
    npsv: 474547.99,
    bcr: 1.3585,
    stillPositive: true,
    stillAheadOfOptB: true,
  },
  S8: {
    npsv: 1517055.12,
    bcr: 2.4019,
    stillPositive: true,
    stillAheadOfOptB: true,
  },
  S9: {
    npsv: -195679.31,
    bcr: 0.914,
    stillPositive: false,
    stillAheadOfOptB: false,
  },
} as const;
