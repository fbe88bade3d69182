const MINUTE_MS = 60_000;
/** How far a clock is turned; by two hours a time mostly lies outside the pass, by less it does not. */
const TURNS = [120, -120, 45, -45, 0].map((minutes) => minutes * MINUTE_MS);

const step = (take, more = {}) => ({ take, ...more });
const ACTS = ['BRIEFING_DONE', 'POLICE_LEFT', 'ABORTED', 'ALL_BACK'];

/** What may happen, by its name in the plan. */
export const STEPS = {
  tap: step(async ({ night, phone, page, counter, times, number }) => {
    if (!page.counts) return;
    // At once, or while the first is being put away.
    const isMeanwhile = number % 2 === 0 && times > 1;
    night.say(
      `${phone.name}: ${times} ${counter}${isMeanwhile ? ', one while another is kept' : ''}`,
    );
    const atOnce = isMeanwhile ? times - 1 : times;
    let last = null;
    if (isMeanwhile) {
      page.disk.onWrite = () => {
        last = page.tap(counter);
      };
    }
    const taps = Promise.all(Array.from({ length: atOnce }, () => page.tap(counter)));
    await page.until(taps.then(() => last));
    page.disk.onWrite = null;
  }),
  back: step(async ({ night, phone, page, counter }) => {
    const taken = page.counts && page.takeBack(counter);
    if (!taken) return;
    night.say(`${phone.name}: one ${counter} back`);
    await page.until(taken);
  }),
  note: step(async ({ night, phone, page, number }) => {
    if (!page.pass) return;
    night.say(`${phone.name}: a note`);
    await page.until(page.note('NOTE', `Gatan var lugn, rad ${number} av kvällen`));
  }),
  act: step(async ({ night, phone, page, number }) => {
    if (!page.pass) return;
    const act = ACTS[number % ACTS.length];
    night.say(`${phone.name}: ${act}`);
    await page.until(page.note(act, null));
  }),
  flush: step(async ({ night, phone, page }) => {
    if (page.isHeld) return;
    night.say(`${phone.name}: sends`);
    await page.flush();
  }),
  release: step(async ({ page }) => page.release()),
  time: step(async ({ night }) => {
    night.now += 11 * MINUTE_MS;
  }),
  kill: step(async ({ night, phone, page }) => {
    night.say(`${phone.name}: killed`);
    page.die();
  }),
  killAtWrite: step(async ({ night, phone, page, number }) => {
    const side = number % 2 ? 'before' : 'after';
    const write = Math.floor(number / 2) % 4;
    night.say(`${phone.name}: is killed ${side} write ${write + 1} from here`);
    page.disk.dieAt(write, side);
  }),
  flight: step(
    async ({ night, phone }) => {
      phone.isInFlightMode = !phone.isInFlightMode;
      night.say(`${phone.name}: flight mode ${phone.isInFlightMode ? 'on' : 'off'}`);
    },
    { needsNoPage: true },
  ),
  comes: step(async ({ night }) => night.network.hasLater && night.network.oneComes(), {
    needsNoPage: true,
  }),
  turn: step(async ({ night, phone, number }) => {
    phone.skewMs = TURNS[number % TURNS.length];
    for (const page of phone.pages) page.turned();
    night.say(`${phone.name}: clock off by ${phone.skewMs / MINUTE_MS} min`);
  }),
  worker: step(async ({ night, phone, page }) => {
    night.say(`${phone.name}: another worker, the page begins anew`);
    await page.until(page.outbox.settled());
    page.settle();
    page.die();
    await phone.open(page.membershipId);
  }),
  quota: step(
    async ({ night, phone }) => {
      phone.isFull = !phone.isFull;
      night.say(`${phone.name}: ${phone.isFull ? 'no room' : 'room again'}`);
    },
    { needsNoPage: true },
  ),
  signOut: step(async ({ night, phone }) => signOut(night, phone)),
  other: step(async ({ night, phone, number }) => {
    await signOut(night, phone);
    const members = night.portal.members.filter((member) => member !== phone.membershipId);
    night.say(`${phone.name}: somebody else signs in`);
    await phone.open(members[number % members.length]);
  }),
  right: step(
    async ({ night, phone, number }) => {
      phone.right = phone.right === 'whole' ? ['lost', 'ended'][number % 2] : 'whole';
      night.say(`${phone.name}: right ${phone.right}`);
    },
    { needsNoPage: true },
  ),
  secondPage: step(async ({ night, phone, page }) => {
    if (phone.pages.length > 1) return;
    night.say(`${phone.name}: a second page`);
    await phone.open(page.membershipId);
  }),
  databaseAway: step(
    async ({ night }) => {
      night.say('the database is away');
      night.portal.shutDatabase();
    },
    { needsNoPage: true },
  ),
  databaseBack: step(
    async ({ night }) => {
      night.say('the database is back');
      night.portal.openDatabase();
    },
    { needsNoPage: true },
  ),
  serverStops: step(
    async ({ night }) => {
      night.say('the server is stopped');
      await night.portal.stop();
    },
    { needsNoPage: true },
  ),
  serverStarts: step(
    async ({ night }) => {
      night.say('the server is started');
      await night.portal.start();
    },
    { needsNoPage: true },
  ),
  flushAll: step(
    async ({ night }) => {
      for (const phone of night.phones)
        for (const page of [...phone.pages]) {
          if (page.isHeld) continue;
          night.say(`${phone.name}: sends`);
          await page.flush();
        }
    },
    { needsNoPage: true },
  ),
};

/** All pages go, and what is sealed of the plan; what has not arrived stays. */
async function signOut(night, phone) {
  night.say(`${phone.name}: signs out`);
  for (const page of [...phone.pages]) {
    await page.until(page.outbox.settled());
    page.settle();
    page.die();
  }
  await new night.client.SealedBox(await phone.disk(), 'plan').forget();
  phone.pack = null;
}
