import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SOC1 } from '../demo.js';
import { NightPass, type NightState } from '../night-pass.js';
import { NightWalk, named } from '../night-walk.js';
import { ENGINES, type Engine } from '../pages/engines.js';
import { matrix } from '../pages/matrix.js';
import { portalUrl } from '../portal.js';
import { SilentProxy } from '../silent-proxy.js';
import { type AnyVisitor, pause } from '../visitor.js';

/**
 * *Fältläge* on a phone that was made ready and has no network (decision 48): every button works or says so in its
 * place, what is counted and noted waits where a new page finds it, and arrives once. `npm run check:second-engine`
 * goes the same way in Firefox.
 */
const STATES: readonly NightState[] = ['ready', 'out', 'returned'];

/** What tells the server something of the pass, as the screen calls it, in the order in which it is pressed. */
const ACTS = [
  'Genomgången är gjord',
  'Anteckna till samtalet',
  'Polisen har lämnat',
  'Avbryt passet',
  'Alla är tillbaka',
];
/** How long the screen lies open without a network; ten by hand, `NIGHT_MINUTES=10`. */
const MINUTES = Number(process.env['NIGHT_MINUTES'] ?? 0);
const NOTE = 'Ta upp hur vi delade på oss';
/** What the server has then, in the order in which it was noted. */
const acts: Readonly<Record<NightState, string>> = {
  ready: 'BRIEFING_DONE',
  out: 'NOTE ABORTED ALL_BACK',
  returned: 'NOTE',
};
const IS_DIALOG = `document.querySelector('[role=dialog]')`;

let engine: Engine;
let pass: NightPass;
let proxy: SilentProxy;

beforeAll(async () => {
  engine = ENGINES[matrix.engine]();
  pass = await NightPass.tonight();
  proxy = await SilentProxy.before(portalUrl());
});
afterAll(async () => {
  await engine.close();
  await proxy.close();
  await pass.putBack();
});

/** Signs in and makes the phone ready through the proxy, as in the afternoon. */
async function madeReady(visitor: AnyVisitor, state: NightState): Promise<NightWalk> {
  await pass.becomes('ready');
  await visitor.signIn(...SOC1);
  await visitor.through(proxy.url);
  await visitor.goTo('/falt');
  await visitor.press(named('Gör telefonen redo'));
  await visitor.until(`document.querySelector('.phone-checks')`, 'What works without a network');
  for (const promised of [
    'ligger i telefonen, hämtade',
    'Sidorna öppnas utan nät',
    'Det du räknar kan läggas i telefonen',
  ]) {
    expect(await visitor.words()).toContain(promised);
  }
  if (state !== 'ready') await pass.becomes('out');
  await visitor.goTo('/falt');
  if (state === 'returned') await pass.becomes('returned');
  await visitor.goTo('/falt');
  return NightWalk.by(visitor, pass);
}

describe.each(STATES)('a phone whose pass is %s, when nothing reaches the portal', (state) => {
  let walk: NightWalk;
  let counters: string[];
  let expected = 0;
  beforeAll(async () => {
    proxy.restore();
    const visitor = await engine.visitor('pocket', 'sv');
    walk = await madeReady(visitor, state);
    proxy.cut();
  });
  afterAll(async () => {
    await walk.visitor.close();
    proxy.restore();
  });

  it('opens cold, in another tab too, and says from when it is', async () => {
    await walk.openCold();
    await walk.visitor.until(
      `document.querySelector('main').innerText.includes('Utan nät.')`,
      'From when',
    );
    await walk.openInNewTab();
    walk.judge('opened cold', await walk.shown());
    expect(walk.faults).toEqual([]);
  });

  it('answers every button, or says so in its place', async () => {
    const names = await walk.controls();
    counters = names.filter((name) => / \d+$/.test(name));
    expect(counters.length > 0).toBe(state !== 'ready');
    for (const name of names.filter((each) => !counters.includes(each))) {
      await walk.press(name);
      if (ACTS.includes(name)) {
        await walk.visitor.until(IS_DIALOG, name);
        await walk.visitor.pressKey('Escape');
      }
      if (name === 'Dölj skärmen') {
        await walk.pressHere('Visa skärmen');
      }
      if (name === 'Lämna') {
        await walk.visitor.until(`location.pathname === '/samverkan.html'`, 'The neutral page');
        await walk.pressHere('Fortsätt');
        await walk.screen();
      }
    }
    expect(walk.faults).toEqual([]);
  });

  it('counts each tap, and a new page finds it', async () => {
    await walk.openCold();
    await walk.seen();
    for (const name of counters) {
      await walk.pressHere(name);
      expected += 1;
      await walk.waits(expected);
      await walk.openCold();
      await walk.waits(expected);
    }
    if (counters.length > 0) {
      const [first = ''] = counters;
      // One more, and back again: nothing is left of it.
      await walk.pressHere(first);
      await walk.pressHere(`Ta tillbaka en: ${first.replace(/ \d+$/, '')}`);
      await walk.pressHere('Fler räknare: ålder, kön, tecken, tolk');
      await walk.pressHere('Under 18 0');
      expected += 1;
      await walk.waits(expected);
      await neverAllSent();
      await walk.openInNewTab();
      await walk.waits(expected);
      await neverAllSent();
    }
    expect(walk.faults).toEqual([]);
  });

  it('notes each act with its clock, one of them once, and a new page finds it', async () => {
    const offered = (await walk.controls()).filter((name) => ACTS.includes(name));
    // What ends the pass comes last.
    for (const name of offered.toSorted((one, other) => ACTS.indexOf(one) - ACTS.indexOf(other))) {
      await walk.press(name);
      await walk.visitor.until(IS_DIALOG, name);
      if (name === 'Anteckna till samtalet') {
        await walk.visitor.fill(`${IS_DIALOG}.querySelector('textarea')`, NOTE);
      }
      await walk.visitor.press(`[...${IS_DIALOG}.querySelectorAll('button[type=submit]')].at(-1)`);
      await walk.visitor.until(`!${IS_DIALOG}`, `${name}, put away`);
      expected += 1;
      await walk.waits(expected);
      const noted = new RegExp(
        `${name} \\d\\d\\.\\d\\d\\. Ligger i telefonen, har inte kommit fram`,
      );
      expect((await walk.shown()).text).toMatch(noted);
      await walk.openCold();
      await walk.waits(expected);
      await walk.visitor.until(`${noted}.test(document.body.innerText)`, `${name} in a new page`);
      if (name === 'Alla är tillbaka') expect((await walk.shown()).text).toContain('Nästa: ');
      await neverAllSent();
    }
    expect(walk.faults).toEqual([]);
  });

  it(
    `stays as it is while it lies open, ${MINUTES} minutes`,
    async () => {
      await walk.openCold();
      await walk.seen();
      for (let minute = 0; minute < MINUTES; minute += 1) {
        await pause(60_000);
        walk.judge(`after minute ${minute + 1}`, await walk.shown());
      }
      if (expected > 0) await walk.waits(expected);
      await neverAllSent();
      expect(walk.faults).toEqual([]);
    },
    600_000 + MINUTES * 60_000,
  );

  it('is there when no answer comes, and nobody says so', async () => {
    proxy.silence();
    await walk.openCold();
    await walk.waits(expected);
    for (const name of ['Ring', 'Oro för ett barn?', 'Skydd i natt?', 'Registrera överlämning']) {
      await walk.openCold();
      // What is above the button has come, and moves it no more.
      await walk.visitor.until(
        `document.querySelector('main').innerText.includes('Utan nät.')`,
        'From when',
      );
      if (expected > 0) await walk.waits(expected);
      await walk.visitor.press(named(name));
      // The form of a handover is none of the pages of the night: the screen says so in its place.
      await walk.visitor.until(
        `(location.pathname !== '/falt' && document.querySelector('main').innerText.includes('112')) ||
          document.querySelector('main').innerText.includes('registreras när du har nät')`,
        `${name} with 112`,
      );
      walk.judge(name, await walk.shown());
    }
    await neverAllSent();
    expect(walk.faults).toEqual([]);
  });

  it('sends all of it once, when the network is back', async () => {
    proxy.restore();
    await walk.openCold();
    await walk.visitor.until(
      `!/väntar i telefonen|Utan nät/.test(document.querySelector('main').innerText)`,
      'That nothing waits',
    );
    await walk.visitor.settled();
    expect((await walk.shown()).text).not.toContain('har inte kommit fram');
    expect(await pass.counted()).toBe(counters.length === 0 ? 0 : counters.length + 1);
    expect(await pass.acts()).toEqual(acts[state]);
    await walk.seen();
    expect(walk.faults).toEqual([]);
  });

  /** In no moment since it was last looked did the tray say that all is sent. */
  async function neverAllSent() {
    if (expected === 0) return;
    const { trays } = await walk.seen();
    expect(trays.filter((text) => text.includes('Allt är skickat'))).toEqual([]);
  }
});
