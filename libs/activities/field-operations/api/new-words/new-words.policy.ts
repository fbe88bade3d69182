import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { PASS_CLOSED } from '../pass/pass-closed.js';
import { OWN, PLANS, SEES_PASS } from '../pass/sentences.js';

const ME = 'app.membership_id()';

/** Everybody in the pass reads them; its leader writes them, while it is ready or out. */
export const passNewWordsPolicy: TablePolicy = {
  table: 'pass_new_words',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${PLANS} and written_by = ${ME} and app.is_in_the_night(activity_id) and exists (
    select from pass_member m where m.activity_id = pass_new_words.activity_id
      and m.membership_id = ${ME} and m.role = 'PASS_LEADER')`,
  kept: [{ rule: 'PASS_PLANS', key: 'id', where: PASS_CLOSED }],
  texts: {
    by_title: { scalar: 'FunctionName' },
    words: {
      free: ['WriteNewWordsInput.words'],
      removal: { code: 'PASS_NEW_WORDS', key: 'id', parent: 't.activity_id', staysForTeam: true },
    },
  },
};
