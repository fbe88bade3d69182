import { searchText } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** What one searches for, at most 100 characters. */
export const SearchText = textScalar<string>({
  name: 'SearchText',
  description: 'What one searches for, at most 100 characters.',
  code: 'INVALID_SEARCH_TEXT',
  parse: (text) => searchText(text, new Date()),
});
