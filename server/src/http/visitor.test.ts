// Whose address counts, with proxies in front and without.
import { expect, test } from 'vitest';
import { addressOf, countedAs, readTrustedProxy } from './visitor.ts';

const at = (remote: string, forwardedFor?: string, setting?: string): string => {
  const trusted = setting === undefined ? undefined : readTrustedProxy(setting);
  return addressOf({ remote, forwardedFor }, trusted);
};

test('without a trusted proxy nobody is believed about who they are', () => {
  expect(at('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
});

test('a trusted proxy is believed about whom it saw', () => {
  expect(at('127.0.0.1', '198.51.100.1', '127.0.0.1')).toBe('198.51.100.1');
  expect(at('::ffff:127.0.0.1', '198.51.100.1', '127.0.0.0/8')).toBe('198.51.100.1');
  expect(at('10.1.2.3', '2001:db8::7', '10.0.0.0/8, ::1')).toBe('2001:db8::7');
});

test('what a visitor wrote before the proxy did is not believed', () => {
  expect(at('127.0.0.1', '1.1.1.1, 198.51.100.1', '127.0.0.1')).toBe('198.51.100.1');
  expect(at('127.0.0.1', '1.1.1.1, 198.51.100.1', '1')).toBe('198.51.100.1');
});

test('who comes past the proxy is who they are', () => {
  expect(at('203.0.113.9', '198.51.100.1', '127.0.0.1')).toBe('203.0.113.9');
});

test('of two proxies the first one knows', () => {
  expect(at('127.0.0.1', '198.51.100.1, 10.0.0.5', '127.0.0.1, 10.0.0.5')).toBe('198.51.100.1');
  expect(at('127.0.0.1', '198.51.100.1, 10.0.0.5', '2')).toBe('198.51.100.1');
});

test('a port behind the address is left out, and nonsense is the proxy itself', () => {
  expect(at('127.0.0.1', '198.51.100.1:4711', '1')).toBe('198.51.100.1');
  expect(at('127.0.0.1', '[2001:db8::7]:4711', '1')).toBe('2001:db8::7');
  expect(at('127.0.0.1', 'unknown', '1')).toBe('127.0.0.1');
  expect(at('127.0.0.1', undefined, '1')).toBe('127.0.0.1');
});

test.each(['0', '11', 'proxy', '300.1.1.1', '10.0.0.0/33', '127.0.0.1,', ''])(
  '%j is no trusted proxy',
  (given) => expect(readTrustedProxy(given)).toBeUndefined(),
);

test('all addresses of one IPv6 network count as one', () => {
  expect(countedAs('2001:db8:1:2:aaaa::1')).toBe(countedAs('2001:0db8:1:2:3:4:5:6'));
  expect(countedAs('2001:db8::1')).toBe(countedAs('2001:db8:0:0:ffff::'));
  expect(countedAs('2001:db8:1:3::1')).not.toBe(countedAs('2001:db8:1:2::1'));
  expect(countedAs('198.51.100.1')).toBe('198.51.100.1');
});
