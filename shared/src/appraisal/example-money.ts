// The risks and the budget of the worked example, with every result that is known of them.
import type { Budget } from './affordability.ts';
import type { Risk } from './risk.ts';

export const exampleRisks: readonly Risk[] = [
  { id: 'RK1', probability: 0.3, cost: 60000, year: 1 },
  { id: 'RK2', probability: 0.25, cost: 40000, year: 1 },
  { id: 'RK3', probability: 0.1, cost: 150000, year: 2 },
  { id: 'RK4', probability: 0.35, cost: 90000, year: 1 },
  { id: 'RK5', probability: 0.2, cost: 50000, year: 2 },
  { id: 'RK6', probability: 0.1, cost: 70000, year: 0 },
  { id: 'RK7', probability: 0.4, cost: 120000, year: 2 },
  { id: 'RK8', probability: 0.08, cost: 200000, year: 1 },
  { id: 'RK9', probability: 0.3, cost: 45000, year: 3 },
];

export const exampleRiskCost = { expectedValue: 169000.0, presentValue: 160269.37 } as const;

export const exampleBudget: Budget = {
  lines: [
    {
      id: 'supplier',
      line: 'Supplier',
      amounts: [150000, 210000, 75000, 75000, 75000],
      bearsVat: true,
    },
    {
      id: 'cloud',
      line: 'Cloud and model',
      amounts: [0, 25000, 45000, 45000, 45000],
      bearsVat: true,
    },
    {
      id: 'staff',
      line: 'Our own staff',
      amounts: [70000, 125000, 70000, 70000, 70000],
      bearsVat: false,
    },
  ],
  inflation: 0.02,
  vatRate: 0.2,
  contingency: 0.15,
  funding: [320000, 450000, 300000, 280000, 280000],
  savings: [0, 33600, 81600, 96000, 96000],
};

export const exampleBalance = {
  supplier: [150000.0, 214200.0, 78030.0, 79590.6, 81182.41],
  vat: [30000.0, 47940.0, 24969.6, 25468.99, 25978.37],
  contingency: [33000.0, 55080.0, 29651.4, 30244.43, 30849.32],
  totalNominal: [283000.0, 470220.0, 252297.0, 257342.94, 262489.8],
  totalNominalSum: 1525349.74,
  surplusOrGap: [37000.0, -20220.0, 47703.0, 22657.06, 17510.2],
  surplusOrGapSum: 104650.26,
  cashReleasingSavings: [0.0, 34272.0, 84896.64, 101875.97, 103913.49],
  cashReleasingSavingsSum: 324958.1,
} as const;
