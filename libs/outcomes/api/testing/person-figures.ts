import { definitionOn } from '../../rules/catalogue.js';
import { FIGURES } from '../programme-sums.js';

/** Figures about persons: told as of closings (decision 37). */
export const catalogue = {
  ofPersons: FIGURES.filter((code) => definitionOn(code, '2022-09-30')?.subject === 'persons'),
};
