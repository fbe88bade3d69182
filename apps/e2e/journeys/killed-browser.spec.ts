import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { SOC1 } from '../demo.js';
import { KeptBrowser } from '../kept-browser.js';
import { NightPass } from '../night-pass.js';
import { NightWalk, named } from '../night-walk.js';
import { portalUrl } from '../portal.js';
import { SilentProxy } from '../silent-proxy.js';
import { pause } from '../visitor.js';

/**
 * Nights in which the browser is killed in the middle of whatever it does (decision 48): what was put away is there
 * for the next one and is counted once. More nights than `npm test` asks for with `NIGHTS=50`.
 */
const NIGHTS = Number(process.env['NIGHTS'] ?? 3);
const SEED = Number(process.env['NIGHTS_SEED'] ?? 38);

let profile: string;
let pass: NightPass;
let proxy: SilentProxy;
const random = drawnFrom(SEED);
const upTo = (n: number) => Math.floor(random() * n);

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'killed-browser-'));
  pass = await NightPass.tonight();
  proxy = await SilentProxy.before(portalUrl());
});
afterAll(async () => {
  await proxy.close();
  await pass.putBack();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

it(`loses no tap and counts none twice in ${NIGHTS} nights`, async () => {
  await inTheAfternoon();
  const told = { taps: 0, sure: 0, lost: 0, kills: 0 };
  /** Taps that are in the phone or with the server. */
  let kept = 0;
  for (let night = 1; night <= NIGHTS; night += 1) {
    const browser = await KeptBrowser.open(profile);
    const walk = await NightWalk.by(browser.visitor, pass);
    await browser.visitor.through(proxy.url);
    proxy.cut();
    await walk.openCold();
    const found = await takenOrWaiting(walk);
    isBetween(found, kept, kept + told.taps - told.sure);
    told.lost += kept + told.taps - told.sure - found;
    kept = found;
    await walk.waits(await waitingIn(walk));
    told.sure = told.taps;
    for (let act = 2 + upTo(6); act > 0; act -= 1) {
      switch (upTo(6)) {
        case 0:
          proxy.restore();
          break;
        case 1:
          proxy.cut();
          break;
        case 2:
          proxy.silence();
          break;
        case 3:
          // Seen to be put away: it may never be lost from here on.
          if (told.taps > told.sure) {
            await reaches(walk, kept + told.taps - told.sure);
            kept += told.taps - told.sure;
            told.sure = told.taps;
          }
          break;
        default:
          for (let taps = 1 + upTo(4); taps > 0; taps -= 1) {
            await tapSome(walk);
            told.taps += 1;
          }
      }
    }
    await pause(upTo(1_500));
    await browser.kill();
    told.kills += 1;
  }
  proxy.restore();
  const browser = await KeptBrowser.open(profile);
  const walk = await NightWalk.by(browser.visitor, pass);
  await browser.visitor.through(proxy.url);
  await walk.openCold();
  const found = await takenOrWaiting(walk);
  isBetween(found, kept, kept + told.taps - told.sure);
  told.lost += kept + told.taps - told.sure - found;
  await walk.waits(0);
  expect(await pass.counted()).toBe(found);
  expect(found).toBe(told.taps - told.lost);
  expect((await walk.seen()).titles.length).toBeGreaterThan(0);
  expect(walk.faults).toEqual([]);
  await browser.quit();
  console.info(
    `seed ${SEED}: ${told.kills} kills, ${told.taps} taps, ${found} counted, ${told.lost} killed before they were on the disk`,
  );
});

/** What was seen to be put away is there; of what was not, as much as reached the disk. */
function isBetween(found: number, least: number, most: number): void {
  expect(found).toBeGreaterThanOrEqual(least);
  expect(found).toBeLessThanOrEqual(most);
}

async function inTheAfternoon(): Promise<void> {
  const browser = await KeptBrowser.open(profile);
  const { visitor } = browser;
  await visitor.signIn(...SOC1);
  await visitor.through(proxy.url);
  await visitor.goTo('/falt');
  await visitor.press(named('Gör telefonen redo'));
  await visitor.until(`document.querySelector('.phone-checks')`, 'What works without a network');
  await pass.becomes('out');
  await visitor.goTo('/falt');
  await browser.quit();
}

/** Presses one of the counters, and sees the number grow. */
async function tapSome(walk: NightWalk): Promise<void> {
  const counters = (await walk.controls()).filter((name) => /^\D+ \d+$/.test(name));
  const name = counters[upTo(counters.length)] ?? '';
  await walk.visitor.press(named(name));
  const next = name.replace(/\d+$/, (n) => String(Number(n) + 1));
  await walk.visitor.until(named(next), next);
}

/** The batches that lie in the phone, as its disk has them. */
const WAITING = `new Promise((done, fail) => {
  const opening = indexedDB.open('samverkan');
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const asked = opening.result.transaction('waiting').objectStore('waiting').getAll();
    asked.onsuccess = () => {
      opening.result.close();
      done(asked.result.map(({ id, taps }) => ({ id, taps })));
    };
  };
})`;

async function batches({ visitor }: NightWalk) {
  return (await visitor.evaluate(WAITING)) as { id: string; taps: number }[];
}

async function waitingIn(walk: NightWalk): Promise<number> {
  return (await batches(walk)).reduce((sum, { taps }) => sum + taps, 0);
}

/** What the server has counted, and what lies in the phone and did not reach it, though its answer may be lost. */
async function takenOrWaiting(walk: NightWalk): Promise<number> {
  const lying = await batches(walk);
  const client = new pg.Client({ connectionString: process.env['PORTAL_OWNER_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ counted: string; taken: string[] }>(
      `select (select coalesce(sum(n), 0) from field_count where activity_id = $1) as counted,
         array(select batch_id::text from field_outbox_receipt where activity_id = $1) as taken`,
      [pass.id],
    );
    const taken = new Set(rows[0]?.taken);
    const left = lying.filter(({ id }) => !taken.has(id));
    return Number(rows[0]?.counted) + left.reduce((sum, { taps }) => sum + taps, 0);
  } finally {
    await client.end();
  }
}

/** Until so many taps are on the disk or with the server. */
async function reaches(walk: NightWalk, n: number): Promise<void> {
  for (let look = 0; look < 600; look += 1) {
    if ((await takenOrWaiting(walk)) === n) return;
    await pause(50);
  }
  expect(await takenOrWaiting(walk)).toBe(n);
}

/** Numbers from 0 up to 1 that come again with the same seed. */
function drawnFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
