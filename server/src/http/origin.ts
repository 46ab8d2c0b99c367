// Whether a request was made by a page of another website. Browsers say so; other programs say nothing,
// and no browser's cookie comes with what they send.

interface Headers {
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly fetchSite: string | undefined;
}

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

export const isFromAnotherSite = (
  { origin, host, fetchSite }: Headers,
  publicUrl: string | undefined,
): boolean => {
  if (origin === undefined) return fetchSite === 'cross-site' || fetchSite === 'same-site';
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return false;
  const asking = hostOf(origin);
  return asking === undefined || asking !== host;
};
