// The settings of a server that a test runs in its own process: any free port, nothing on the disk, and
// nothing said.
import type { Config } from './config.ts';
import { defaultLimits } from './sync/limits.ts';

export const quietConfig: Config = {
  port: 0,
  host: '127.0.0.1',
  dataFile: ':memory:',
  templatesFolder: undefined,
  backupFolder: undefined,
  publicUrl: undefined,
  hostCode: undefined,
  trustedProxy: undefined,
  metricsToken: undefined,
  logLevel: 'silent',
  limits: defaultLimits,
};
