import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { ReadyLines } from './ready-lines.js';

/** *Klart för start: n av m*: what is there, what is missing and who can give it, until it begins. */
export function ReadyCard(props: PartProps) {
  const t = useWords(words);
  const { readiness, progress } = props.pass;
  if (progress.startedAt !== null || progress.cancelledAt !== null) return null;
  const done = readiness.filter((line) => line.done).length;
  return (
    <Card heading={t('ready', { n: done, m: readiness.length })}>
      <ReadyLines lines={readiness.filter((line) => !line.done)} page={props} />
      {done > 0 && (
        <p className="meta">
          {t('ready.done', {
            lines: readiness
              .filter((line) => line.done)
              .map(({ line }) => t.maybe(`line.${line}`) ?? line)
              .join(', '),
          })}
        </p>
      )}
    </Card>
  );
}
