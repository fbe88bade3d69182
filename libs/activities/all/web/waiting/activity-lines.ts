import {
  useLineOf,
  type WaitingItem,
  type WaitingLines,
} from '@stad/platform/web/waiting/waiting-line.js';
import { activityPath } from '../kinds.js';
import { useTitleText } from '../use-title-text.js';
import { words } from './words.generated.js';

/** What waits with an activity of any type, and what was learnt of it. */
export function useActivityLines(): WaitingLines {
  const line = useLineOf(words);
  const titleOf = useTitleText();
  const pathOf = ({ of, id, number }: WaitingItem) => activityPath({ kind: of ?? '', id, number });
  const activity = (item: WaitingItem) => {
    const to = pathOf(item);
    const name = titleOf({ kind: item.of ?? '', title: item.title ?? '' });
    return to === undefined ? null : line(item, { to, name });
  };
  const learning = (item: WaitingItem) => {
    const to = item.of === null ? `/arbetsgang/${item.id}/lardomar` : pathOf(item);
    return to === undefined ? null : line(item, { to });
  };
  return [
    {
      kinds: [
        'PARTICIPATION_ASKED',
        'OTHER_TIME_PROPOSED',
        'PARTICIPANT_BOUNCED',
        'ACTIVITY_POSTPONED',
        'ACTIVITY_OVER',
        'ACTIVITY_TO_EVALUATE',
        'LEAD_TO_FOLLOW_UP',
      ],
      say: activity,
    },
    { kinds: ['LEARNING_TO_DECIDE', 'LEARNING_TO_FOLLOW_UP'], say: learning },
  ];
}
