import { words as passes } from '@stad/activities/field-operations/web/words.generated.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Outing } from './team-rows.js';
import { words } from './words.generated.js';

/** When somebody is out, where and as what; what stands in the way is said in words. */
export function OutingText({ outing }: { outing: Outing }) {
  const t = useWords(words);
  const ofPass = useWords(passes);
  const format = useFormat();
  const { pass, isDouble, rest, startsAt, endsAt } = outing;
  const [from, to] = [startsAt.toISOString(), endsAt.toISOString()];
  const role = outing.role && ofPass.maybe(`role.${outing.role}`);
  return (
    <>
      <span className="visually-hidden">
        {t('team.spoken', {
          day: format.day(from),
          from: format.time(from),
          to: format.time(to),
        })}{' '}
      </span>
      <span className="planned__time">
        <StatusText tone={outing.tone}>
          <span aria-hidden>{format.times(from, to, true)}</span>
        </StatusText>
      </span>
      <span>{pass ? pass.place : t('team.taken')}</span>
      {pass && (
        <span className="planned__meta">
          {[pass.number, role, ofPass.maybe(`state.${pass.state}`)].filter(Boolean).join(', ')}
        </span>
      )}
      {(isDouble || rest !== null) && (
        <span className="planned__warning">
          <StatusText tone="notice">
            {isDouble ? (
              t('team.double')
            ) : (
              <>
                <span aria-hidden>{t('team.rest', { hours: rest ?? 0 })}</span>
                <span className="visually-hidden">
                  {t('team.restSpoken', { hours: rest ?? 0 })}
                </span>
              </>
            )}
          </StatusText>
        </span>
      )}
    </>
  );
}
