import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FileInspection, type Inspection } from './file-inspection.js';
import { INSPECTION_LIMITS } from './inspection-limits.js';
import { readAnswer } from './inspection-protocol.js';
import { HEAVY_PDFS } from './testing/hostile-pdfs.js';
import { madePdf } from './testing/made-pdf.js';
import { childAtWork, childrenOf, openFilesOf, ownThreadMs, told } from './testing/processes.js';

const root = join(import.meta.dirname, '../../../..');
const now = new Date('2022-06-30T08:00:00Z');
const inspection = new FileInspection();
const [, , makeWords] = HEAVY_PDFS.find(([name]) => name === '36 MB of words') ?? [];
/** Takes more than there is: what is looked at while it lasts is looked at in time. */
const endless = async () => (await makeWords?.()) as Buffer;

async function inspected(bytes: Buffer, signal?: AbortSignal): Promise<Inspection> {
  const place = inspection.place('somebody');
  if (!place) throw new Error('no place');
  try {
    return await inspection.inspect(place, 'pdf', bytes, now, signal);
  } finally {
    place.leave();
  }
}

/**
 * How many times as much of the processor as for a page of words one file may cost the thread that asks: handing it
 * over and hearing the answer, and no reading. `npm run check:files` judges what is delivered by its milliseconds.
 */
const MOST_OF_THREAD = 12;

/** Of the thread that asks, at the least of some looks: what was made before is collected in the first. */
async function costOf(look: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let looks = 0; looks < 3; looks += 1) {
    const began = ownThreadMs();
    await look();
    least = Math.min(least, ownThreadMs() - began);
  }
  return least;
}

/** As many as there were before, whoever else has started some. */
const ownChildren = () => childrenOf(process.pid).length;

afterEach(() => inspection.onModuleDestroy());

describe('a file that takes too much', () => {
  // One that is stopped by counting, and one by what it takes; `npm run check:files` has them all.
  it.each(HEAVY_PDFS.filter(([name]) => /2 GB|calls itself/.test(name)))(
    '%s is %s, and the portal has next to nothing to do',
    async (_, code, make) => {
      const bytes = await make();
      const before = ownChildren();
      const words = madePdf({});
      const usual = await costOf(async () => {
        expect((await inspected(words)).problems).toEqual([]);
      });
      const spent = await costOf(async () => {
        const { problems, use } = await inspected(bytes);
        // From the sources it takes more memory, and may be killed before it has counted to the end;
        // `npm run check:files` holds the very code of what is delivered.
        expect([code, 'FILE_TOO_HEAVY']).toContain(problems.map((each) => each.code).join());
        // Seen from time to time: what it takes between two looks comes on top.
        expect(use?.resident).toBeLessThan(1.25 * INSPECTION_LIMITS.resident);
        expect(use?.cpu).toBeLessThan(INSPECTION_LIMITS.cpu + 1_000);
      });
      expect(spent).toBeLessThan(MOST_OF_THREAD * usual);
      // Neither it nor what is left of it.
      expect(ownChildren()).toBe(before);
    },
  );

  it('lets others be answered meanwhile', async () => {
    const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    let isDone = false;
    const running = inspected(await endless()).finally(() => {
      isDone = true;
    });
    await childAtWork(process.pid, running);
    for (let times = 0; times < 20; times += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}`);
      expect([await answer.text(), isDone]).toEqual(['here', false]);
    }
    server.close();
    expect((await running).problems).toEqual([{ code: 'FILE_TOO_HEAVY' }]);
  });
});

describe('the process', () => {
  it('knows nothing of the portal, has no file open, and may write none', async () => {
    const running = inspected(await endless());
    const pid = await childAtWork(process.pid, running);
    // Of the sources it has to find the compiler; what is delivered has nothing.
    const known = (told(pid, 'environ') ?? '').split('\0').map((each) => each.split('=')[0]);
    expect(['', 'HOME', 'XDG_CACHE_HOME', 'SWC_NATIVE_BINDING_CACHE']).toEqual(
      expect.arrayContaining(known),
    );
    expect(told(pid, 'limits')).toMatch(/^Max file size +0 /m);
    expect(told(pid, 'limits')).toMatch(/^Max cpu time +6 /m);
    const kinds = [...new Set(openFilesOf(pid))].filter((each) => !each.startsWith('/dev/'));
    expect(kinds.filter((each) => !/^(pipe|socket|anon_inode)/.test(each))).toEqual([]);
    await running;
  });

  it('ends when nobody waits for it any more', async () => {
    const gone = new AbortController();
    const running = inspected(await endless(), gone.signal);
    const pid = await childAtWork(process.pid, running);
    gone.abort();
    await expect(running).rejects.toThrow('aborted');
    expect(told(pid, 'stat')).toBeNull();
  });

  it('ends when the portal does, however that ends', async () => {
    const script = `
      import { FileInspection } from './libs/safeguards/api/uploads/file-inspection.js';
      import { HEAVY_PDFS } from './libs/safeguards/api/uploads/testing/hostile-pdfs.js';
      const [, , make] = HEAVY_PDFS.find(([name]) => name === '36 MB of words');
      const inspection = new FileInspection();
      await inspection.inspect(inspection.place('a'), 'pdf', await make(), new Date());`;
    const loader = join(root, 'tools/checks/typescript-loader.mjs');
    const portal = spawn(
      process.execPath,
      ['--import', loader, '--input-type=module', '--eval', script],
      { cwd: root, stdio: 'ignore' },
    );
    const pid = await childAtWork(portal.pid as number, once(portal, 'exit'));
    portal.kill('SIGKILL');
    // A dead one whom nobody has buried is no more either.
    while (told(pid, 'stat') && !/\) [ZX] /.test(told(pid, 'stat') ?? '')) await delay(20);
  });

  it('takes a file as it should be, and the next one', async () => {
    for (const bytes of [madePdf({}), madePdf({ pages: 3 })]) {
      expect((await inspected(bytes)).problems).toEqual([]);
    }
  });
});

describe('an answer of the process', () => {
  it.each([
    ['', null],
    ['{"problems":[]}', null],
    ['{"problems":[{"code":"Om 19121212-1212"}],"unpacked":1}', null],
    ['{"problems":[{"code":"FILE_RUNS","params":{"text":"Om 19121212"}}],"unpacked":1}', null],
    ['{"problems":[],"unpacked":1,"more":1}', null],
    [
      '{"problems":[{"code":"FILE_TOO_LONG","params":{"largest":80}}],"unpacked":1}',
      { problems: [{ code: 'FILE_TOO_LONG', params: { largest: 80 } }], unpacked: 1 },
    ],
  ])('%s', (text, expected) => expect(readAnswer(text)).toEqual(expected));
});
