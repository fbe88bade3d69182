import { expect, it } from '@jest/globals';
import { runStages, withNeeds } from './stages.mjs';

const FEW = [
  { name: 'words' },
  { name: 'build', needs: ['words'] },
  { name: 'rules' },
  { name: 'schema', needs: ['build'] },
];

it.each([
  [[], ['words', 'build', 'rules', 'schema']],
  [['rules'], ['rules']],
  [['schema'], ['words', 'build', 'schema']],
  [
    ['schema', 'rules'],
    ['words', 'build', 'rules', 'schema'],
  ],
])('whoever chooses %j gets %j', (chosen, names) => {
  expect(withNeeds(FEW, chosen).map(({ name }) => name)).toEqual(names);
});

/** What is said of stages, without how long they took. */
async function saidOf(stages) {
  let said = '';
  const write = (text) => {
    said += text.replaceAll(/ · [\d.]+ s/g, '');
  };
  const total = await runStages('.', stages, { write });
  return { said, total };
}

it('a stage that goes on says how it went once nobody else is speaking, and before one that wants to be alone', async () => {
  const went = [];
  const passed = (name) => async () => {
    went.push(name);
    return { passed: 1, failed: 0 };
  };
  let end;
  const goesOn = new Promise((done) => {
    end = () => done({ passed: 2, failed: 1, story: 'one was left behind' });
  });
  const { said, total } = await saidOf([
    { name: 'commands', goesOn: true, run: () => goesOn },
    {
      name: 'rules',
      run: () => {
        end();
        return passed('rules')();
      },
    },
    { name: 'api', isAlone: true, needs: ['commands'], run: passed('api') },
    { name: 'journeys', run: passed('journeys') },
  ]);
  expect(said).toBe(
    [
      'commands … goes on beside the next ones',
      'rules … 1 passed',
      'commands … 2 passed, 1 FAILED',
      'one was left behind\n',
      'api … 0 passed, 1 FAILED',
      'not run, because commands failed\n',
      'journeys … 1 passed',
      'all stages\n',
    ].join('\n'),
  );
  expect(went).toEqual(['rules', 'journeys']);
  expect(total).toEqual({ passed: 4, failed: 2 });
});
