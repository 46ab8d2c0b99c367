// Settings of the server and what is said of wrong ones.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { defaultLimits } from './sync/limits.ts';

test('without any setting the server listens on 3000 and keeps its file in data', () => {
  expect(readConfig({})).toEqual({
    config: {
      port: 3000,
      host: undefined,
      dataFile: resolve('data/tday.sqlite'),
      templatesFolder: undefined,
      backupFolder: undefined,
      publicUrl: undefined,
      hostCode: undefined,
      trustedProxy: undefined,
      metricsToken: undefined,
      logLevel: 'info',
      limits: defaultLimits,
    },
  });
});

test('an empty setting is one that is left out', () => {
  expect(readConfig({ PORT: '', HOST_CODE: '' })).toEqual(readConfig({}));
});

test('every setting is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tday-config-'));
  const environment = {
    PORT: '8080',
    HOST: '127.0.0.1',
    DATA_FILE: join(folder, 'day.sqlite'),
    TEMPLATES_DIR: folder,
    BACKUP_DIR: folder,
    PUBLIC_URL: 'https://day.example.org/',
    HOST_CODE: 'open sesame',
    TRUSTED_PROXY: '1',
    METRICS_TOKEN: 'sixteen-letters-of-it',
    LOG_LEVEL: 'debug',
    TDAY_LIMIT_FRAMES_PER_SECOND: '100',
  };
  expect(readConfig(environment)).toEqual({
    config: {
      port: 8080,
      host: '127.0.0.1',
      dataFile: join(folder, 'day.sqlite'),
      templatesFolder: folder,
      backupFolder: folder,
      publicUrl: 'https://day.example.org',
      hostCode: 'open sesame',
      trustedProxy: { kind: 'hops', hops: 1 },
      metricsToken: 'sixteen-letters-of-it',
      logLevel: 'debug',
      limits: { ...defaultLimits, framesPerSecond: 100 },
    },
  });
});

test('all wrong settings are named at once, each with what was expected', () => {
  const answer = readConfig({
    PORT: '99999',
    HOST: 'two words',
    DATA_FILE: tmpdir(),
    TEMPLATES_DIR: '/nowhere/at/all',
    PUBLIC_URL: 'day.example.org',
    HOST_CODE: 'short',
    TRUSTED_PROXY: 'some proxy',
    METRICS_TOKEN: 'short',
    LOG_LEVEL: 'loud',
    TDAY_LIMIT_FRAMES_PER_SECOND: 'many',
  });
  const says = 'says' in answer ? answer.says.split('\n') : [];
  expect(says).toHaveLength(11);
  expect(says[1]).toBe('  PORT: expected a whole number from 0 to 65535, but it is "99999"');
  for (const [index, name] of ['HOST', 'DATA_FILE', 'TEMPLATES_DIR', 'PUBLIC_URL'].entries())
    expect(says[index + 2]).toContain(`${name}: expected`);
});

test('a folder for backups needs a file to copy', () => {
  const answer = readConfig({ BACKUP_DIR: tmpdir(), DATA_FILE: ':memory:' });
  expect('says' in answer && answer.says).toContain('BACKUP_DIR: expected a DATA_FILE to copy');
  expect(readConfig({ BACKUP_DIR: '/nowhere/at/all' })).toHaveProperty('says');
});

test('a host code stays out of the message about it', () => {
  const answer = readConfig({ HOST_CODE: 'abc' });
  expect('says' in answer && answer.says).not.toContain('abc');
});

test.each(['http://a.example/path', 'ftp://a.example', 'https://u:p@a.example', 'http://a:99999'])(
  '%s is no public address',
  (url) => {
    expect(readConfig({ PUBLIC_URL: url })).toHaveProperty('says');
  },
);
