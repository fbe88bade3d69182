import { activityPath, kindOf } from '@stad/activities/all/web/kinds.js';
import { useKindWords } from '@stad/activities/all/web/use-kind-words.js';
import { useTitleText } from '@stad/activities/all/web/use-title-text.js';
import { toneOfActivity } from '@stad/activities/core/web/activity-kind.js';
import { words as coreWords } from '@stad/activities/core/web/words.generated.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { localDate } from '@stad/platform/rules/time.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { usePlace, usePlaces } from '@stad/programme/web/place.js';
import type { ActivityEntry, TimeElsewhere, WeekEntry } from './front-page-week-days.js';
import { words } from './words.generated.js';

/** A line of the week. */
export function WeekLine({ entry }: { entry: WeekEntry }) {
  return 'busy' in entry ? <Busy {...entry.busy} /> : <WeekActivity {...entry} />;
}

/** Taken for another employer: when, and no way to what it is. */
function Busy({ startsAt, endsAt }: TimeElsewhere) {
  const t = useWords(words);
  const time = useTimeOf(startsAt, endsAt);
  return (
    <li className="front-week__entry front-week__entry--busy">
      <span className="front-week__time">{time}</span>
      <div>
        <p className="front-week__title">{t('front.busy')}</p>
        <p className="meta">{t('front.busyElsewhere')}</p>
      </div>
    </li>
  );
}

/** Of what began before today only the end is said: its beginning would be read as today’s. */
function useTimeOf(startsAt: string, endsAt: string): string {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  return localDate(new Date(startsAt)) < today
    ? t('front.until', { time: format.time(endsAt) })
    : format.times(startsAt, endsAt, true);
}

/**
 * Something planned: when, what, whose, where it stands, and whether I take part.
 */
function WeekActivity({ activity, isMine }: ActivityEntry) {
  const t = useWords(words);
  const core = useWords(coreWords);
  const kinds = useKindWords();
  const title = useTitleText()(activity);
  const elsewhere = useElsewhere(activity);
  const time = useTimeOf(activity.startsAt, activity.endsAt);
  const { kind, phase, lifecycle, owner, placeLabel } = activity;
  const path = activityPath(activity);
  const kindWord = kinds.name(kind);
  // A pass is called what it is; its number tells it from the others.
  const name = [title, activity.number].filter(Boolean).join(' ');
  const where = 'areas' in activity ? activity.areas.map((area) => area.name) : [placeLabel];
  const what = [title === kindWord ? undefined : kindWord, ...where, elsewhere?.name];
  // The state of its own type where it has one: the page of the record says the same.
  const own = 'state' in activity ? activity.state : phase;
  const state = lifecycle === 'DRAFT' ? core('lifecycle.DRAFT') : kinds.state(kind, own);
  return (
    <li className={isMine ? 'front-week__entry front-week__entry--mine' : 'front-week__entry'}>
      <span className="front-week__time">{time}</span>
      <div>
        <p className="front-week__title">
          {path ? (
            <Link to={path} {...(elsewhere ? { search: elsewhere.search } : {})}>
              {name}
            </Link>
          ) : (
            name
          )}
        </p>
        <p className="meta cluster">
          <AgencyMark agency={{ ...owner, name: owner.shortName }} />
          <span>{what.filter(Boolean).join(', ')}</span>
          <StatusText tone={toneOfActivity(activity, kindOf(kind)?.tones)}>{state}</StatusText>
          {isMine && <span className="front-week__mine">{t('front.mine')}</span>}
        </p>
      </div>
    </li>
  );
}

/** Another town or programme than the chosen one, with what the address of its pages says of it. */
function useElsewhere(activity: { readonly siteId: string; readonly programmeId: string }) {
  const chosen = usePlace();
  const place = usePlaces().find(
    ({ site, programme }) => site.id === activity.siteId && programme.id === activity.programmeId,
  );
  if (!place || place === chosen) return undefined;
  const isThisTown = place.site.id === chosen?.site.id;
  return {
    name: isThisTown ? place.programme.name : place.site.name,
    search: { plats: place.site.key, program: place.programme.key },
  };
}
