// Hands a CSV file that was made in this browser to the browser to save.
export const saveCsv = (csv: string, file: string): void => {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
};
