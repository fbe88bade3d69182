import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, wholeGround } from './portal.js';
import { FRONT_PAGE, weekVariables, wordsOf } from './waiting/front-page-operations.js';

/**
 * What the front page asks the database, in the words of the web client: who one is with all one’s places, the
 * week, and all that can wait. Each question opens a transaction and is one statement, two where rows bring their
 * agency or their parts.
 */
const MOST_OF_VIEWER = 9;
const MOST_OF_ONE = 4;
/** All that waits, of all domains: `waiting-states.api.spec.ts` holds it for every function. */
const MOST_OF_WAITING = 7;

const MOST_OF: Readonly<Record<string, number>> = {
  Viewer: MOST_OF_VIEWER,
  FrontPageWaiting: MOST_OF_WAITING,
};

const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';
const TODAY = '2022-05-17';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

async function statementsOf(key: string, agencyKey?: string, worksElsewhere = false) {
  const caller = await portal.as(key, agencyKey);
  // The town of nobody in particular: what it finds costs the same.
  const week = weekVariables(TODAY, { siteId: null, programmeId: null }, worksElsewhere);
  const counts: Record<string, number> = {};
  for (const name of FRONT_PAGE) {
    const variables = name === 'FrontPageWeek' ? week : {};
    const { statements, codes } = await caller.run(wordsOf(name), variables);
    // What a role may not ask costs nothing, and the page does not ask it.
    if (codes.length === 0) counts[name] = statements;
  }
  return counts;
}

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((all, each) => all + each, 0);

describe('the statements of the front page', () => {
  it('are few, question by question', async () => {
    for (const key of ['socialsekreterare1@soc-lund', 'enhetschef@soc-lund', 'jurist@soc-lund']) {
      const counts = await statementsOf(key);
      for (const [name, statements] of Object.entries(counts)) {
        const most = MOST_OF[name] ?? MOST_OF_ONE;
        expect([key, name, statements <= most]).toEqual([key, name, true]);
      }
    }
  });

  it('are one more for who works for two employers, and none for anybody else', async () => {
    const one = await statementsOf(PLACED, 'SOC-LUND', false);
    const two = await statementsOf(PLACED, 'SOC-LUND', true);
    expect(sum(two) - sum(one)).toBe(1);
    // Who one is costs the same, whether or not there is another.
    expect(one['Viewer']).toBe((await statementsOf('socialsekreterare1@soc-lund'))['Viewer']);
  });

  it('are one for the first steps, which nobody asks for who has put them away', async () => {
    expect((await statementsOf('socialsekreterare1@soc-lund'))['FrontPageStart']).toBe(2);
  });
});
