import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { plannedCheckIns, type WallTime } from '../../rules/check-in/rounds.js';
import type { Pass } from '../pass/pass.js';
import { words } from './words.generated.js';

/** A time of check-in as it is said wherever it stands; the hour that autumn repeats is told apart. */
export function useSaidTime(): (time: WallTime) => string {
  const t = useWords(words);
  const format = useFormat();
  return ({ at, hour }) => {
    const time = format.time(at.toISOString());
    if (hour === null) return time;
    return t(hour === 'SUMMER_TIME' ? 'summerTime' : 'winterTime', { time });
  };
}

/**
 * When rear support and the team talk, as read aloud at the briefing; the hour that autumn repeats is
 * told apart. There is no button: a check-in exists only with its alarm (INV-13).
 */
export function PhoneTimes({
  pass,
}: {
  pass: Pick<Pass, 'startsAt' | 'endsAt'> & { safety: Pick<Pass['safety'], 'checkInMinutes'> };
}) {
  const t = useWords(words);
  const said = useSaidTime();
  const span = { startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) };
  const planned = plannedCheckIns(span, pass.safety.checkInMinutes ?? 0);
  if (planned.length === 0) return t('byPhoneOften');
  return t('byPhone', { times: planned.map(said).join(', ') });
}
