import { COUNTED } from '@stad/platform/rules/list-page.js';

/**
 * How many rows a list has in all, as an SQL expression beside its `page`; `matching` is a query for each of
 * them. `read` is how many rows a first page reads: when they are fewer that is all there is, and nothing is
 * counted a second time.
 */
export const totalSql = (matching: string, read: string | null) => {
  const counted = `(select count(*)::int from (${matching} limit ${COUNTED}) counted)`;
  if (read === null) return counted;
  const onPage = '(select count(*)::int from page)';
  return `case when ${onPage} < ${read} then ${onPage} else ${counted} end`;
};
