import { ACT_AND_PAGE_QUERIES } from './acts-and-pages.js';
import { LAW_AND_DATE_QUERIES } from './law-and-dates.js';
import { PEOPLE_AND_SETTING_QUERIES } from './people-and-settings.js';
import { RECORD_QUERIES } from './records.js';
import { REFUSED_QUERIES } from './refusals.js';
import type { SearchQuery } from './search-query.js';
import { SPELLING_QUERIES } from './spelling.js';

/**
 * The 150 queries of a reader who had not seen the search, its index or any of its answers; written on 2026-12-02 from
 * the words of the pages, the demo and VISIBILITY.md.
 */
export const FIRST_READER: readonly SearchQuery[] = [
  ...RECORD_QUERIES,
  ...PEOPLE_AND_SETTING_QUERIES,
  ...ACT_AND_PAGE_QUERIES,
  ...LAW_AND_DATE_QUERIES,
  ...SPELLING_QUERIES,
  ...REFUSED_QUERIES,
];
