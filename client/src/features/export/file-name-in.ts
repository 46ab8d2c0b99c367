// The name that the server gives a file.

export const fileNameIn = (contentDisposition: string | null): string | undefined => {
  const [, name] = /filename="([^"]+)"/.exec(contentDisposition ?? '') ?? [];
  return name;
};
