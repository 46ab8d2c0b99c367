// Where other devices of the same network find this computer.
import { networkInterfaces } from 'node:os';

/** Whether a server that listens there is reached from other devices. */
export const isForEverybody = (host: string | undefined): boolean =>
  host === undefined || host === '0.0.0.0' || host === '::';

/** Networks between programs of this one computer: no phone is in them. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|tun|tap|utun|zt)/i;

/** Home and office networks first; of an address nobody chose (169.254), none. */
const rank = (address: string): number => {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 2 : 3;
};

export const networkAddresses = (): readonly string[] =>
  Object.entries(networkInterfaces())
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal, address }) => {
      return family === 'IPv4' && !internal && !address.startsWith('169.254.');
    })
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b));
