import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { TONES } from './looks.js';
import type { RoutineRowFragment } from './routine.generated.js';
import { words } from './words.generated.js';
import './routines.css';

/** What a version is called: by its number, or as a draft of whom. */
export function useVersionName() {
  const t = useWords(words);
  return ({ number, agency }: Pick<RoutineRowFragment, 'number' | 'agency'>) =>
    number === null
      ? t('draftOf', { agency: agency.shortName })
      : t('versionNumber', { n: number });
}

/** All versions of the town that one may see, the latest first. */
export function VersionsCard({ versions }: { versions: readonly RoutineRowFragment[] }) {
  const t = useWords(words);
  const nameOf = useVersionName();
  const daysOf = useDays();
  return (
    <Card heading={t('versions')}>
      <ul className="routine-list">
        {versions.map((version) => (
          <li key={version.id}>
            <p className="cluster">
              <Link to={`/arbetsgang/${version.id}`}>{nameOf(version)}</Link>
              <StatusChip tone={TONES[version.state] ?? 'draft'}>
                {t.maybe(`state.${version.state}`)}
              </StatusChip>
            </p>
            <p className="meta">{daysOf(version)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useDays() {
  const t = useWords(words);
  const format = useFormat();
  const day = (date: string) => format.monthDay(date, true);
  return ({ waitsForUs, inForceFrom, replacedOn }: RoutineRowFragment) => {
    if (waitsForUs) return t('waitsForUs');
    if (inForceFrom === null) return null;
    return replacedOn === null
      ? t('inForceFrom', { date: day(inForceFrom) })
      : t('inForceUntil', { from: day(inForceFrom), to: day(replacedOn) });
  };
}
