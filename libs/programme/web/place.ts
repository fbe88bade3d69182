import { useViewer, type Viewer } from '@stad/identity/web/viewer.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { localTime } from '@stad/platform/rules/time.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { choosePlace, inListOrder, type Place as RulePlace } from '../rules/place-choice.js';

/** A site in a programme, as the list in the top bar has it. */
export type Place = Viewer['places'][number];

type Known = RulePlace & { readonly place: Place };

function known(place: Place): Known {
  return {
    siteId: place.site.id,
    siteSlug: place.site.key,
    siteName: place.site.name,
    programmeId: place.programme.id,
    programmeSlug: place.programme.key,
    programmeState: place.programme.state as RulePlace['programmeState'],
    startsOn: place.programme.startsOn,
    tier: place.tier as RulePlace['tier'],
    place,
  };
}

/** The viewer's places in the order of the list: the running programme first. */
export function usePlaces(): readonly Place[] {
  return inListOrder(useViewer().places.map(known)).map((one) => (one as Known).place);
}

/**
 * The site and programme the page is about: `?plats=lund&program=2022`, else the running programme.
 * Null for somebody whose agency takes part nowhere.
 */
export function usePlace(): Place | null {
  const viewer = useViewer();
  const { plats, program } = useUrlValues();
  const chosen = choosePlace(viewer.places.map(known), {
    ...(plats ? { site: plats } : {}),
    ...(program ? { programme: program } : {}),
  });
  return (chosen?.place as Known | undefined)?.place ?? null;
}

/** What a date field counts from: now, the calendar, and the period of the chosen programme. */
export function useDateContext(): DateContext {
  const now = useNowContext();
  const place = usePlace();
  return place ? { ...now, period: place.programme } : now;
}

/**
 * The same for days that belong to no programme's period: when a report is due, when something was
 * sent. `PAST` where the field asks for what has been.
 */
export function useNowContext(toward: 'COMING' | 'PAST' = 'COMING'): DateContext {
  const { today, calendar } = useViewer();
  const language = useLanguage();
  const days = calendar.flatMap(({ date, kind, name, nameEn }) => {
    // One may write either name; the first is the one that is shown.
    const names = language === 'sv' ? [name, nameEn] : [nameEn, name];
    return names.map((one) => ({ date, kind, name: one }));
  });
  return { today, time: localTime(new Date()), days, toward };
}
