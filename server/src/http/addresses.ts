// Under which address others reach this server: what stands in links, on the wall and in the QR code.

export interface Addresses {
  /** Where PUBLIC_URL says that the server is, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** Where other devices of the same network find it, as far as this computer knows. */
  readonly networkAddress: () => string | undefined;
}

/** `localhost` on the wall would send every phone to itself. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const originOf = (url: string): string => new URL(url).origin;

/** For links that others are to open on their own devices. */
export const sharedOrigin = (addresses: Addresses, requestUrl: string): string => {
  const { publicUrl, networkAddress } = addresses;
  if (publicUrl !== undefined) return publicUrl;
  const { hostname, port } = new URL(requestUrl);
  const address = loopback.test(hostname) ? networkAddress() : undefined;
  return address === undefined ? originOf(requestUrl) : `http://${address}:${port || '80'}`;
};
