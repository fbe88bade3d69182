import { expect, it } from '@jest/globals';
import { withNeeds } from './stages.mjs';

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
