import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { forgetDrafts, keepDraft } from '../form/drafts.js';
import { forgetParts, keepSaver } from '../form/part-savers.js';
import { bench, network, refusal, wait } from '../form/testing.js';
import { asksBeforeLeaving } from '../testing/leaving.js';
import { heldActs } from '../undo/held-acts.js';
import { saveState } from './save-state.js';
import { UNSAVED_KINDS } from './unsaved.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(async () => {
  for (const answer of answers.splice(0)) answer();
  await wait(0);
  forgetParts();
  forgetDrafts();
  heldActs.forget();
  jest.useRealTimers();
});

/** Answers that come when the case is over: what is sent here is under way until then. */
const answers: (() => void)[] = [];
const never = () => new Promise<void>((resolve) => void answers.push(resolve));
const act = (send: () => Promise<unknown>) => ({
  key: 'send 1',
  counting: String,
  now: 'nu',
  done: 'klart',
  undone: 'inte',
  send,
});
/** A part somebody has changed, with what the server answers. */
function changed(...with_: Parameters<typeof bench>) {
  const part = bench(...with_);
  keepSaver('plan', part.saver);
  part.saver.set('aim', 'Ny');
  return part;
}

/** Every way in which something can be under way, and what becomes of it when the page is read anew. */
const CASES: readonly [
  kind: (typeof UNSAVED_KINDS)[number],
  what: string,
  begin: () => unknown,
  asks: boolean,
][] = [
  ['part', 'rests before it is sent (Sparar…)', () => changed(), true],
  ['part', 'is on its way (Sparar…)', () => void changed([never]).saver.flush(), true],
  [
    'part',
    'is tried again while the portal is away',
    async () => {
      changed([network(), network()]);
      await wait(2000);
    },
    true,
  ],
  [
    'part',
    'was refused and waits for the one who wrote it',
    async () => {
      changed([refusal({ code: 'PERSONAL_DATA_BLOCKED', field: 'aim' })]);
      await wait(2000);
    },
    true,
  ],
  ['part', 'waits for a yes', () => changed([], { asks: () => ['aim'] }), true],
  [
    'part',
    'has arrived',
    async () => {
      changed();
      await wait(2000);
    },
    false,
  ],
  ['draft', 'is saved when asked, and was not', () => keepDraft('report', { n: 1 }), true],
  ['draft', 'was let go', () => keepDraft('report', undefined), false],
  ['mutation', 'is on its way', () => void saveState.during(never), true],
  ['mutation', 'has arrived', () => saveState.during(async () => undefined), false],
  // Who leaves has not taken it back: it is sent with the page (`leave`), and arrives without it.
  ['held act', 'can still be taken back', () => heldActs.hold(act(never)), false],
  [
    'held act',
    'can still be taken back, and there is no network to send it by',
    () => {
      jest.spyOn(navigator, 'onLine', 'get').mockReturnValueOnce(false);
      heldActs.hold(act(never));
    },
    true,
  ],
  [
    'held act',
    'is on its way',
    () => {
      heldActs.hold(act(never));
      void heldActs.now('send 1');
    },
    true,
  ],
];

describe('a page that is read anew or closed', () => {
  it.each(CASES)('%s that %s', async (_kind, _what, begin, asks) => {
    await begin();
    await wait(0);
    expect(asksBeforeLeaving()).toBe(asks);
  });

  it('every kind that can be under way has its line here; counts have theirs where they are counted', () => {
    expect([...new Set(CASES.map(([kind]) => kind)), 'count'].sort()).toEqual(
      [...UNSAVED_KINDS].sort(),
    );
  });
});
