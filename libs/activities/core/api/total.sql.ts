import { COUNTED } from '../rules/paging.js';

/**
 * How many rows a list has in all, as an SQL expression beside its `page`; `matching` is a query for each of
 * them. `first` is the size asked for, of a first page: one that is not full is all there is, and nothing
 * is counted a second time.
 */
export const totalSql = (matching: string, first: string | null) => {
  const counted = `(select count(*)::int from (${matching} limit ${COUNTED}) counted)`;
  if (first === null) return counted;
  const onPage = '(select count(*)::int from page)';
  return `case when ${onPage} < ${first} then ${onPage} else ${counted} end`;
};
