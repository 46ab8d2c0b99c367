// The proxies of docs/proxies as programs of their own: each with its own file, changed in nothing but its
// addresses and its certificate.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './waiting.ts';

const folderOf = (file: string): string =>
  fileURLToPath(new URL(`../../docs/proxies/${file}`, import.meta.url));

const example = 'day.example.org';

interface Place {
  readonly folder: string;
  readonly port: number;
  /** Where the server behind it listens, such as 127.0.0.1:3000. */
  readonly behind: string;
}

interface Kind {
  readonly program: string;
  readonly file: string;
  /** What the program is to be given, around the documented part. */
  dress(text: string, place: Place): string;
  args(config: string, place: Place): readonly string[];
}

const nginx: Kind = {
  program: '/usr/sbin/nginx',
  file: 'nginx.conf',
  dress: (text, { folder, port }) => `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
	access_log off;
	client_body_temp_path ${folder}/body;
	proxy_temp_path ${folder}/proxy;
	fastcgi_temp_path ${folder}/fastcgi;
	uwsgi_temp_path ${folder}/uwsgi;
	scgi_temp_path ${folder}/scgi;
	${text.replace('listen 443', `listen ${port}`)}
}`,
  args: (config, { folder }) => ['-c', config, '-e', `${folder}/error.log`],
};

const caddy: Kind = {
  program: '/usr/bin/caddy',
  file: 'Caddyfile',
  dress: (text, { folder, port }) => `
{
	admin off
	auto_https disable_redirects
	skip_install_trust
	default_sni localhost
}
${text.replace(`${example} {`, `https://:${port} {\n\ttls ${folder}/cert.pem ${folder}/key.pem`)}`,
  args: (config) => ['run', '--config', config, '--adapter', 'caddyfile'],
};

const modules = 'mpm_event authz_core ssl socache_shmcb proxy proxy_http proxy_wstunnel'.split(' ');

const apache: Kind = {
  program: '/usr/sbin/apache2',
  file: 'apache.conf',
  dress: (text, { folder, port }) => `
ServerRoot ${folder}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
Mutex pthread
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User www-data
Group www-data
Listen ${port}
${text.replace('*:443', `*:${port}`)}`,
  args: (config) => ['-DFOREGROUND', '-f', config],
};

export const kinds = { nginx, caddy, apache } as const;
export type ProxyName = keyof typeof kinds;

export const isInstalled = (name: ProxyName): boolean => existsSync(kinds[name].program);

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const makeCertificate = (folder: string): void => {
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, ...files];
  execFileSync('openssl', args, { stdio: 'ignore' });
};

export class FrontProxy {
  readonly port: number;
  private readonly folder: string;
  private readonly child: ChildProcess;

  private constructor({ folder, port }: Place, child: ChildProcess) {
    this.folder = folder;
    this.port = port;
    this.child = child;
  }

  static async start(name: ProxyName, port: number, behind: string): Promise<FrontProxy> {
    const { program, file, dress, args } = kinds[name];
    const folder = mkdtempSync(join(tmpdir(), `proxy-${name}-`));
    makeCertificate(folder);
    const place = { folder, port, behind };
    const text = readFileSync(folderOf(file), 'utf8')
      .replaceAll('127.0.0.1:3000', behind)
      .replaceAll(`/etc/ssl/${example}.pem`, `${folder}/cert.pem`)
      .replaceAll(`/etc/ssl/${example}.key`, `${folder}/key.pem`);
    const config = join(folder, file);
    writeFileSync(config, dress(text, place));
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const stdio = ['ignore', 'ignore', 'ignore'] as const;
    const child = spawn(program, args(config, place), { env, stdio: [...stdio] });
    const proxy = new FrontProxy(place, child);
    await until(() => proxy.isUp());
    return proxy;
  }

  private isUp = (): boolean => {
    if (this.child.exitCode !== null)
      throw new Error(`the proxy ended with ${this.child.exitCode}`);
    try {
      execFileSync('openssl', ['s_client', '-connect', `127.0.0.1:${this.port}`], {
        input: '',
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      return true;
    } catch {
      return false;
    }
  };

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    if (this.child.exitCode === null) this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
