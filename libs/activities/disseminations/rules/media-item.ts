import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** In characters. */
export const LONGEST_MEDIA = { title: 160, outlet: 80, url: 2000 } as const;

/** What a paper, a radio or a site has told of it. */
export interface MediaItem {
  readonly title: string;
  /** The paper, the channel or the site; never who wrote it. */
  readonly outlet: string;
  readonly appearedOn: string;
  /** An https address, or empty where it is not on the web. */
  readonly url: string;
}

/**
 * Problems: `TITLE_MISSING`, `OUTLET_MISSING`, `TEXT_TOO_LONG` { largest }, `DATE_IN_FUTURE`,
 * `INVALID_HTTPS_URL`.
 */
export function checkMediaItem(input: MediaItem, today: string): Result<MediaItem> {
  const problems: Problem[] = [];
  const item = {
    ...{ title: input.title.trim(), outlet: input.outlet.trim() },
    ...{ appearedOn: input.appearedOn, url: input.url.trim() },
  };
  for (const field of ['title', 'outlet'] as const) {
    const largest = LONGEST_MEDIA[field];
    if (item[field].length < 2) problems.push({ code: `${field.toUpperCase()}_MISSING`, field });
    if (item[field].length > largest) {
      problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
    }
  }
  if (item.appearedOn > today) problems.push({ code: 'DATE_IN_FUTURE', field: 'appearedOn' });
  if (item.url !== '' && !/^https:\/\/[^\s/]+\.[^\s/]/i.test(item.url)) {
    problems.push({ code: 'INVALID_HTTPS_URL', field: 'url' });
  }
  return check(problems, item);
}
