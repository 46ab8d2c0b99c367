// Whose address counts: that of whoever opened the connection, or, where that is a proxy that the host
// trusts, the one that the proxy says. What anybody else writes into X-Forwarded-For is their own word.
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

export type TrustedProxy =
  /** So many proxies stand in front of the server, one behind the other. */
  | { readonly kind: 'hops'; readonly hops: number }
  | { readonly kind: 'addresses'; readonly list: BlockList };

const mostHops = 10;

/** An IPv4 address in the dress of IPv6 is itself. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

const addTo = (list: BlockList, given: string): boolean => {
  const [, address = '', , prefix] = /^([\da-f.:]+)(\/(\d{1,3}))?$/i.exec(given) ?? [];
  const version = isIP(address);
  if (version === 0) return false;
  if (prefix === undefined) list.addAddress(address, family(address));
  else if (Number(prefix) > (version === 4 ? 32 : 128)) return false;
  else list.addSubnet(address, Number(prefix), family(address));
  return true;
};

/** Such as `1`, or `127.0.0.1, 10.0.0.0/8`; undefined if it is neither. */
export const readTrustedProxy = (given: string): TrustedProxy | undefined => {
  if (/^\d{1,2}$/.test(given)) {
    const hops = Number(given);
    return hops >= 1 && hops <= mostHops ? { kind: 'hops', hops } : undefined;
  }
  const list = new BlockList();
  const areAddresses = given.split(',').every((one) => addTo(list, one.trim()));
  return areAddresses ? { kind: 'addresses', list } : undefined;
};

/** Some proxies write the port too. */
const withoutPort = (entry: string): string =>
  entry.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');

const isTrusted = (trusted: TrustedProxy, address: string, passed: number): boolean =>
  trusted.kind === 'hops' ? passed < trusted.hops : trusted.list.check(address, family(address));

export interface Approach {
  readonly remote: string | undefined;
  readonly forwardedFor: string | undefined;
}

/** Empty if nobody knows. */
export const addressOf = (
  { remote, forwardedFor = '' }: Approach,
  trusted: TrustedProxy | undefined,
): string => {
  let address = plain(remote ?? '');
  if (trusted === undefined || isIP(address) === 0) return address;
  const entries = forwardedFor.split(',').map((entry) => plain(withoutPort(entry.trim())));
  // Each proxy puts whom it saw behind what it was told.
  for (let passed = 0; isTrusted(trusted, address, passed); passed += 1) {
    const before = entries.pop();
    if (before === undefined || isIP(before) === 0) return address;
    address = before;
  }
  return address;
};

export const visitorOf = (
  request: IncomingMessage | undefined,
  trusted: TrustedProxy | undefined,
): string => {
  const header = request?.headers['x-forwarded-for'];
  const forwardedFor = Array.isArray(header) ? header.join(',') : header;
  return addressOf({ remote: request?.socket.remoteAddress, forwardedFor }, trusted);
};

/** A program of the host's own, or a proxy of which the server was not told: nobody in particular. */
export const isOfThisComputer = (address: string): boolean =>
  address === '' || address === '::1' || /^127\./.test(address);

const groupsOf = (half: string): readonly string[] => (half === '' ? [] : half.split(':'));

/** Who has an IPv6 address has 2^64 of them: what they share is what counts. */
export const countedAs = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
