// A register as a CSV file, made in this browser from what it has: loaded only when somebody asks.
import type { ReportSource } from '@tday/shared/report/report-source';
import { saveCsv } from '../save-csv.ts';

export const downloadCsv = async (source: ReportSource, register: string): Promise<void> => {
  const [{ makeRegisterTables }, { registerCsv }] = await Promise.all([
    import('@tday/shared/report/make-register-tables'),
    import('@tday/shared/report/register-csv'),
  ]);
  const table = makeRegisterTables(source).find(({ id }) => id === register);
  if (table === undefined) return;
  saveCsv(registerCsv(table), `${register}.csv`);
};
