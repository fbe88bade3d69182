import { activityPath } from '@stad/activities/all/web/kinds.js';
import { useKindWords } from '@stad/activities/all/web/use-kind-words.js';
import { useTitleText } from '@stad/activities/all/web/use-title-text.js';
import { toneOfActivity } from '@stad/activities/core/web/activity-kind.js';
import { words as coreWords } from '@stad/activities/core/web/words.generated.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { words } from '../words.generated.js';
import type { WeekActivityFragment } from './front-page-week.generated.js';
import type { BusyOfOthers } from './front-page-week-days.js';

/** Something planned: when, what, whose, where it stands. */
export function WeekActivity({ activity }: { activity: WeekActivityFragment }) {
  const core = useWords(coreWords);
  const kinds = useKindWords();
  const format = useFormat();
  const title = useTitleText()(activity);
  const { kind, phase, lifecycle, startsAt, endsAt, owner, placeLabel } = activity;
  const path = activityPath(activity);
  const kindWord = kinds.name(kind);
  // A pass is called what it is; its number tells it from the others.
  const name = [title, activity.number].filter(Boolean).join(' ');
  const where = 'areas' in activity ? activity.areas.map((area) => area.name) : [placeLabel];
  const what = [title === kindWord ? undefined : kindWord, ...where].filter(Boolean).join(', ');
  const state = lifecycle === 'DRAFT' ? 'lifecycle.DRAFT' : `phase.${phase}`;
  return (
    <li className="front-week__entry">
      <span className="front-week__time">{format.times(startsAt, endsAt, true)}</span>
      <div>
        <p className="front-week__title">{path ? <Link to={path}>{name}</Link> : name}</p>
        <p className="meta cluster">
          <AgencyMark agency={{ ...owner, name: owner.shortName }} />
          {what && <span>{what}</span>}
          <StatusText tone={toneOfActivity(activity)}>{core.maybe(state)}</StatusText>
        </p>
      </div>
    </li>
  );
}

/** Somebody else is taken: never by what, where or with whom. */
export function WeekBusy({ busy }: { busy: BusyOfOthers }) {
  const t = useWords(words);
  const format = useFormat();
  const who = [busy.functionTitle, busy.agency.shortName].filter(Boolean).join(', ');
  return (
    <li className="front-week__entry front-week__entry--busy">
      <span className="front-week__time">{format.times(busy.startsAt, busy.endsAt, true)}</span>
      <p>
        <AgencyMark agency={{ ...busy.agency, name: busy.agency.shortName }} />{' '}
        {t('front.busy', { who })}
      </p>
    </li>
  );
}
