import config from '../../../jest.config.mjs';

// The rules' specs of one mutation set, named by RULES_SPECS, for the copy of the tree in which
// Stryker works: it lies under .data, where the ordinary run does not look.

const rules = config.projects.find(({ displayName }) => displayName === 'rules');
const { displayName: _name, testMatch: _all, ...shared } = rules;

export default {
  ...shared,
  testRegex: process.env.RULES_SPECS.split(' '),
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
