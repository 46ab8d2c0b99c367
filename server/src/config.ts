// Every setting of the server, from its environment; all that is wrong with them in one answer.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { serverWords } from '@tday/shared/words/server';
import { type Environment, fits, type Read } from './environment.ts';
import { readTrustedProxy, type TrustedProxy } from './http/visitor.ts';
import { readLimits } from './limit-settings.ts';
import { type LogLevel, logLevels } from './log.ts';
import type { Limits } from './sync/limits.ts';

export interface Config {
  readonly port: number;
  /** Without it, reached from everywhere. */
  readonly host: string | undefined;
  readonly dataFile: string;
  readonly templatesFolder: string | undefined;
  /** Where copies of the file go; without it, there are none. */
  readonly backupFolder: string | undefined;
  readonly publicUrl: string | undefined;
  readonly hostCode: string | undefined;
  readonly trustedProxy: TrustedProxy | undefined;
  /** Who may see the numbers of the server: whoever knows it; without it, this computer. */
  readonly metricsToken: string | undefined;
  readonly logLevel: LogLevel;
  readonly limits: Limits;
}

const { expected } = serverWords.en;

const readPort = (given: string): Read<number> =>
  /^\d{1,5}$/.test(given) && Number(given) <= 65_535
    ? fits(Number(given))
    : { expected: expected.port };

const readHost = (given: string): Read<string> =>
  /^[^\s/]+$/.test(given) ? fits(given) : { expected: expected.host };

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** As SQLite has it: kept in memory, gone with the process. */
export const inMemory = ':memory:';

const readFile = (given: string): Read<string> => {
  if (given === inMemory) return fits(given);
  return isFolder(given) ? { expected: expected.file } : fits(resolve(given));
};

const readFolder = (given: string): Read<string> =>
  isFolder(given) ? fits(resolve(given)) : { expected: expected.folder };

const urlPattern = /^https?:\/\/[^\s/?#@]+\/?$/i;

const readUrl = (given: string): Read<string> =>
  urlPattern.test(given) && URL.canParse(given)
    ? fits(new URL(given).origin)
    : { expected: expected.url };

const readHostCode = (given: string): Read<string> =>
  given.length >= 6 && given.trim() === given ? fits(given) : { expected: expected.hostCode };

const readToken = (given: string): Read<string> =>
  /^\S{16,}$/.test(given) ? fits(given) : { expected: expected.metricsToken };

const readProxy = (given: string): Read<TrustedProxy> => {
  const trusted = readTrustedProxy(given);
  return trusted === undefined ? { expected: expected.trustedProxy } : fits(trusted);
};

const readLogLevel = (given: string): Read<LogLevel> => {
  const level = logLevels.find((name) => name === given);
  return level === undefined ? { expected: expected.logLevel(logLevels) } : fits(level);
};

/** An empty setting is one that is left out: that is how scripts leave things out. */
const readSettings = (environment: Environment) => {
  const faults: string[] = [];
  const setting = <Value, Without>(
    name: string,
    read: (given: string) => Read<Value>,
    without: Without,
  ): Value | Without => {
    const given = environment[name];
    if (given === undefined || given === '') return without;
    const answer = read(given);
    if ('value' in answer) return answer.value;
    const isSecret = name === 'HOST_CODE' || name === 'METRICS_TOKEN';
    faults.push(
      isSecret
        ? serverWords.en.cannotStart.secretFault(name, answer.expected)
        : serverWords.en.cannotStart.fault(name, answer.expected, given),
    );
    return without;
  };
  const limits = readLimits(environment);
  const config: Config = {
    port: setting('PORT', readPort, 3000),
    host: setting('HOST', readHost, undefined),
    dataFile: setting('DATA_FILE', readFile, resolve('data/tday.sqlite')),
    templatesFolder: setting('TEMPLATES_DIR', readFolder, undefined),
    backupFolder: setting('BACKUP_DIR', readFolder, undefined),
    publicUrl: setting('PUBLIC_URL', readUrl, undefined),
    hostCode: setting('HOST_CODE', readHostCode, undefined),
    metricsToken: setting('METRICS_TOKEN', readToken, undefined),
    trustedProxy: setting('TRUSTED_PROXY', readProxy, undefined),
    logLevel: setting('LOG_LEVEL', readLogLevel, 'info'),
    limits: limits.limits,
  };
  if (config.backupFolder !== undefined && config.dataFile === inMemory)
    faults.push(serverWords.en.cannotStart.nothingToBackUp);
  return { config, faults: [...faults, ...limits.faults] };
};

export const readConfig = (
  environment: Environment,
): { readonly config: Config } | { readonly says: string } => {
  const { config, faults } = readSettings(environment);
  if (faults.length === 0) return { config };
  return { says: [serverWords.en.cannotStart.configFaults, ...faults].join('\n') };
};
