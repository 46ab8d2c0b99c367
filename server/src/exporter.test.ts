import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Content } from '@tday/shared/content';
import type { ParticipantId, WorkshopId } from '@tday/shared/ids';
import { exampleSource } from '@tday/shared/report/example-source';
import { strFromU8 } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { Exporter, ExportJob } from './export/export-job.ts';
import { ExportError, makeExporter } from './exporter.ts';
import { startWorkerFile } from './start-worker.ts';

const { template, workshop } = exampleSource;

const written = (): Uint8Array => {
  const doc = new Doc();
  const [form] = template.sections.filter((section) => section.kind === 'form');
  const prose = form?.fields.find((field) => field.type === 'prose');
  const address = { section: form?.id ?? '', field: prose?.id ?? '' };
  const words = { type: 'text', text: 'Letters reach the wrong team.' };
  const answer = { type: 'doc', content: [{ type: 'paragraph', content: [words] }] };
  new Content(template, { content: doc }).write(address, answer, {
    by: 'fay' as ParticipantId,
    at: 0,
  });
  return encodeStateAsUpdate(doc);
};

const job: ExportJob = {
  format: 'md',
  document: template.documents[0]?.id ?? '',
  template,
  docs: { content: written(), restricted: encodeStateAsUpdate(new Doc()) },
  workshop,
};

const exporters: Exporter[] = [];
const open = (...options: Parameters<typeof makeExporter>): Exporter => {
  const exporter = makeExporter(...options);
  exporters.push(exporter);
  return exporter;
};

afterEach(() => Promise.all(exporters.splice(0).map((exporter) => exporter.close())));

describe('an export', () => {
  test('is printed by a worker from the state of the room', async () => {
    const text = strFromU8(await open().print(job));
    expect(text).toContain('Letters reach the wrong team.');
  });

  test('is the same as the next one of the same state, whichever was asked for between', async () => {
    const exporter = open();
    const formats = ['odt', 'docx', 'odt'] as const;
    const [first, other, again] = await Promise.all(
      formats.map((format) => exporter.print({ ...job, format })),
    );
    expect(Buffer.from(first ?? []).equals(Buffer.from(again ?? []))).toBe(true);
    expect(Buffer.from(first ?? []).equals(Buffer.from(other ?? []))).toBe(false);
  });

  test('can be a PDF too', async () => {
    const pdf = await open().print({ ...job, format: 'pdf' });
    expect(strFromU8(pdf.subarray(0, 5), true)).toBe('%PDF-');
  });

  test('leaves out what whoever asks may not read', async () => {
    const { restricted: _, ...docs } = job.docs;
    const withheld = template.sections.filter((section) => section.audience === 'no-suppliers');
    const data = strFromU8(await open().print({ ...job, docs, format: 'json' }));
    const { leftOut } = JSON.parse(data) as { leftOut: readonly string[] };
    expect(leftOut).toEqual(withheld.map((section) => section.title));
  });

  test('that cannot be made fails alone, and says which it was', async () => {
    const exporter = open();
    const failing = exporter.print({ ...job, document: 'no-such-document' });
    const good = exporter.print(job);
    await expect(failing).rejects.toThrow(ExportError);
    await expect(failing).rejects.toMatchObject({ workshop: workshop.id, format: 'md' });
    expect((await good).length).toBeGreaterThan(100);
  });
});

describe('a worker that', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(import.meta.dirname, '.exporter-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const workerOf = (name: string, source: string): URL => {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${source}`);
    return pathToFileURL(file);
  };

  /** An exporter whose workers are these, one after the other. */
  const openWith = (files: readonly URL[], limitSeconds = 600): Exporter => {
    const left = [...files];
    const start = () => startWorkerFile(left.shift() ?? new URL('none:'), undefined);
    return open({ start, limitSeconds });
  };

  test.each([
    ['throws', "parentPort.on('message', () => { throw new Error('out of order'); });"],
    ['ends', "parentPort.on('message', () => process.exit(3));"],
  ])('%s loses its job, and the next one is printed by another', async (name, source) => {
    const printing = new URL('./export-worker.ts', import.meta.url);
    const exporter = openWith([workerOf(name, source), printing]);
    const [lost, next] = await Promise.allSettled([exporter.print(job), exporter.print(job)]);
    expect(lost).toMatchObject({ status: 'rejected', reason: { name: 'ExportError' } });
    expect(next).toMatchObject({ status: 'fulfilled' });
  });

  test('takes too long is stopped, and the next job goes to another', async () => {
    const busy = workerOf('busy', "parentPort.on('message', () => { for (;;); });");
    const answers = "parentPort.on('message', () => parentPort.postMessage({ bytes: [1] }));";
    const exporter = openWith([busy, workerOf('quick', answers)], 3);
    await expect(exporter.print(job)).rejects.toThrow('longer than 3 seconds');
    expect(await exporter.print(job)).toEqual([1]);
  });

  test('has enough waiting takes no more, of one workshop or of all', async () => {
    const idle = workerOf('idle', "parentPort.on('message', () => undefined);");
    const start = () => startWorkerFile(idle, undefined);
    const exporter = open({ start, limits: { workshopExports: 2, nodeExports: 3 } });
    const other = { ...job, workshop: { ...workshop, id: 'otherotherot' as WorkshopId } };
    const waiting = [job, job, job, other].map((one) => exporter.print(one));
    const all = Promise.allSettled(waiting);
    await expect(exporter.print(job)).rejects.toMatchObject({ busy: 'workshop' });
    await expect(exporter.print(other)).rejects.toMatchObject({ busy: 'server' });
    await exporter.close();
    await all;
  });

  test('prints for each workshop in turn: one that asks for much holds up nobody else', async () => {
    const answers = "parentPort.on('message', () => parentPort.postMessage({ bytes: [1] }));";
    const exporter = openWith([workerOf('quick', answers)]);
    const other = { ...job, workshop: { ...workshop, id: 'otherotherot' as WorkshopId } };
    const printed: string[] = [];
    const print = async (one: ExportJob, name: string) => {
      await exporter.print(one);
      printed.push(name);
    };
    const many = [1, 2, 3, 4].map((number) => print(job, `${number}`));
    await Promise.all([...many, print(other, 'the only one of another')]);
    expect(printed.indexOf('the only one of another')).toBeLessThan(3);
    expect(printed.filter((name) => /\d/.test(name))).toEqual(['1', '2', '3', '4']);
  });

  test('is still printing when the server stops says so to whoever waits', async () => {
    const exporter = openWith([workerOf('idle', "parentPort.on('message', () => undefined);")]);
    const [printing, waiting] = [exporter.print(job), exporter.print(job)];
    const both = Promise.allSettled([printing, waiting]);
    await exporter.close();
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(exporter.print(job)).rejects.toThrow('The server is stopping');
  });
});
