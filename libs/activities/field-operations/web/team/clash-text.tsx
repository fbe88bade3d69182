import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';

type Clash = Pass['clashes'][number];

/** What a sentence about a clash is filled in with. */
export function useClashArgs() {
  const t = useWords(words);
  const { number } = useFormat();
  // From a day and a half on one counts in days.
  const ago = (hours: number) =>
    hours < 36
      ? t('clash.ago.hours', { n: hours, hours: number(hours) })
      : t('clash.ago.days', { n: Math.round(hours / 24) });
  return ({ who, hours, side }: Clash) => ({
    who,
    hours: hours === null ? '' : number(hours),
    ago: hours === null ? '' : ago(hours),
    side: side ?? 'NONE',
  });
}

/** How bad it is in a word, and the sentence. */
export function ClashText({ clash }: { clash: Clash }) {
  const t = useWords(words);
  const args = useClashArgs();
  return (
    <>
      <strong>{t.maybe(`severity.${clash.severity}`)}.</strong>{' '}
      {t.maybe(`clash.${clash.code}`, args(clash)) ?? clash.code}
    </>
  );
}
