import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, wholeGround } from '../portal.js';
import { AS_THE_ACTIVITY, COLUMNS_OF_STATES, STATE_COLUMNS } from './state-columns.js';
import { STATES } from './waiting-states.js';

/** How everything in the database can stand, and who is told: asked of the catalog, and not of those who wrote it. */
let portal: TestPortal;
const found = new Map<string, readonly string[]>();
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  const { rows } = await portal.owner.query<{ name: string; values: string[] }>(COLUMNS_OF_STATES);
  for (const { name, values } of rows) found.set(name, values);
});
afterAll(() => portal.close());

const KIND = /^[A-Z_]+(?: [A-Z_]+)*$/;
const lines = Object.entries(STATE_COLUMNS);
const kindsOf = (said: string) => (KIND.test(said) ? said.split(' ') : []);

describe('every value that says how something stands', () => {
  it('has a line that names a row, or says why none tells', () => {
    const own = [...found].filter(([name]) => !AS_THE_ACTIVITY.includes(name));
    const said = own.map(([name]) => [name, Object.keys(STATE_COLUMNS[name] ?? {}).sort()]);
    expect(said).toEqual(own.map(([name, values]) => [name, [...values].sort()]));
    expect(lines.map(([name]) => name).sort()).toEqual(own.map(([name]) => name).sort());
    const told = lines
      .flatMap(([, values]) => Object.values(values))
      .filter((each) => KIND.test(each));
    console.log(
      `${own.length} columns, ${own.flatMap(([, values]) => values).length} values: ${told.length} told of by a row`,
    );
  });

  it.each(AS_THE_ACTIVITY)('is that of the activity: %s', (name) => {
    expect([...(found.get(name) ?? [])].sort()).toEqual(
      [...(found.get('activity.phase') ?? [])].sort(),
    );
  });

  it('names kinds that are planted in a state, and every one of those', () => {
    const named = new Set(lines.flatMap(([, values]) => Object.values(values).flatMap(kindsOf)));
    const planted = new Set(STATES.map(({ kind }) => kind));
    expect([...named].filter((kind) => !planted.has(kind))).toEqual([]);
    // These come about by days, hours and numbers, and not by a state of a record.
    expect([...planted].filter((kind) => !named.has(kind)).sort()).toEqual([
      'ACTOR_ANSWERED',
      'CAPACITY_ENDED',
      'LEARNING_TO_DECIDE',
      'MINUTES_TO_REGISTER',
      'OTHER_TIME_PROPOSED',
      'PAGE_NUMBER_GONE',
      'PEOPLE_TO_CONFIRM',
      'TRAININGS_ENDING',
      'TRAINING_TO_DECIDE',
    ]);
  });
});
