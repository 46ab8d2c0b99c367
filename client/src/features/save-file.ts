// Hands a file to the browser to save, whether it was fetched or made in the page.

/** Long enough for a browser to begin reading what it was handed. */
const keepMs = 60_000;

export const saveFile = (bytes: Blob, name: string): void => {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepMs);
};
