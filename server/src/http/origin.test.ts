import { expect, test } from 'vitest';
import { isFromAnotherSite } from './origin.ts';

const host = '192.168.1.7:3000';
const asked = (origin?: string, fetchSite?: string) => ({ origin, host, fetchSite });

test('[R3] a page of another site, or one that hides where it is from, is another site', () => {
  expect(isFromAnotherSite(asked('http://evil.example'), undefined)).toBe(true);
  expect(isFromAnotherSite(asked('http://192.168.1.7:8080'), undefined)).toBe(true);
  expect(isFromAnotherSite(asked('null'), undefined)).toBe(true);
  expect(isFromAnotherSite(asked(undefined, 'cross-site'), undefined)).toBe(true);
});

test('a page of this server is not', () => {
  expect(isFromAnotherSite(asked(`http://${host}`), undefined)).toBe(false);
  expect(isFromAnotherSite(asked(undefined, 'same-origin'), undefined)).toBe(false);
});

test('behind a proxy that changes the host, the public address counts', () => {
  const publicUrl = 'https://day.example.org';
  expect(isFromAnotherSite(asked(publicUrl), publicUrl)).toBe(false);
  expect(isFromAnotherSite(asked('https://day.example.com'), publicUrl)).toBe(true);
});

test('a program says nothing of a site', () => {
  expect(isFromAnotherSite(asked(), undefined)).toBe(false);
});
