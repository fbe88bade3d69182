import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ToldTonightFragment } from './tonight.generated.js';
import { words } from './words.generated.js';

/** *I natt 16–02: åker ut · tar emot per telefon · inget skyddat boende*, each said, so that a no is one. */
export function useTonightText(): (told: ToldTonightFragment) => string {
  const t = useWords(words);
  const format = useFormat();
  return ({ goesOut, byPhone, hasShelter, startsAt, endsAt }) =>
    t('told', {
      times: format.times(startsAt, endsAt, true),
      what: [
        t(goesOut ? 'GOES_OUT' : 'STAYS_IN'),
        t(byPhone ? 'BY_PHONE' : 'NOT_BY_PHONE'),
        t(hasShelter ? 'SHELTER' : 'NO_SHELTER'),
      ].join(' · '),
    });
}

/** What a function can do tonight, as long as its hours are not over on this page’s own clock. */
export function TonightText({
  told,
  now,
}: {
  readonly told: ToldTonightFragment | null | undefined;
  readonly now?: Date;
}) {
  const text = useTonightText();
  if (!told || (now && new Date(told.endsAt) <= now)) return null;
  return <span className="tonight-text">{text(told)}</span>;
}
