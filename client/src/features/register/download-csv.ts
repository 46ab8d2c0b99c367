// A register as a CSV file, made in this browser from what it has: loaded only when somebody asks.
import type { ReportSource } from '@tday/shared/report/report-source';

export const downloadCsv = async (source: ReportSource, register: string): Promise<void> => {
  const [{ makeRegisterTables }, { registerCsv }] = await Promise.all([
    import('@tday/shared/report/make-register-tables'),
    import('@tday/shared/report/register-csv'),
  ]);
  const table = makeRegisterTables(source).find(({ id }) => id === register);
  if (table === undefined) return;
  const address = URL.createObjectURL(new Blob([registerCsv(table)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${register}.csv`;
  link.click();
  URL.revokeObjectURL(address);
};
