import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { FA1, PassBench, PLANNED, SAME_DAY, SOC1 } from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

describe('answers by phone', () => {
  it('are noted by the planner, put a function in the team, and take it out again', async () => {
    const { id: passId } = await bench.sent();
    const note = {
      passId,
      agencyId: bench.agency('POL-LUND'),
      functionTitle: 'Yttre verksamhet 1',
      answer: 'IN_FIELD',
      toldAt: PLANNED.toISOString(),
    };
    expect((await bench.send(FA1, 'notePhoneAnswer', note, SAME_DAY)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    const noted = await bench.done(SOC1, 'notePhoneAnswer', note, SAME_DAY);
    expect(noted).toMatchObject({
      answers: [
        { functionTitle: 'Yttre verksamhet 1', via: 'PHONE', notedByTitle: 'Socialsekreterare 1' },
      ],
    });
    expect(noted.team.map((each) => each.membershipId === null)).toContain(true);
    const declined = await bench.done(
      SOC1,
      'notePhoneAnswer',
      { ...note, answer: 'DECLINED' },
      SAME_DAY,
    );
    expect(declined.team).toHaveLength(4);
    const unknown = { ...note, answer: 'MAYBE' };
    expect((await bench.send(SOC1, 'notePhoneAnswer', unknown, SAME_DAY)).codes).toEqual([
      'ANSWER_UNKNOWN',
    ]);
    const uninvited = { ...note, agencyId: bench.agency('SOC-HBG') };
    expect((await bench.send(SOC1, 'notePhoneAnswer', uninvited, SAME_DAY)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });
});
