import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import type { Standing } from '../rules/standing.js';
import type { NeedOfPersonFragment } from './training.generated.js';
import { words } from './words.generated.js';

/** What is missing is something to book, no alarm. */
const TONES: Readonly<Record<Standing, StatusTone>> = {
  MISSING: 'waiting',
  EXPIRED: 'notice',
  ENDS_SOON: 'notice',
  VALID: 'done',
};

/** *Fördjupning i metoden: gäller till 27 april 2024*. */
export function NeedText({ need }: { need: NeedOfPersonFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { standing, validTo, isNeeded } = need;
  const kind = t.maybe(`kind.${need.kind}`) ?? need.kind;
  const date = validTo ? format.monthDay(validTo, true) : '';
  const said =
    validTo === null && standing !== 'MISSING'
      ? t('standing.openEnded', { kind })
      : t.maybe(`standing.${standing}`, { kind, date });
  return (
    <StatusText tone={TONES[standing as Standing] ?? 'waiting'}>
      <span>
        {said}
        {!isNeeded && <div className="meta">{t('standing.notNeeded')}</div>}
      </span>
    </StatusText>
  );
}
