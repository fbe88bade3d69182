import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { RegisterPageProps } from '@stad/platform/web/pages/register-page.js';
import { Link } from '@stad/platform/web/ui/link.js';
import type { ActorPageQuery } from './actor.generated.js';
import { useCodeText } from './code-options.js';
import { words } from './words.generated.js';

/** What stands between it and us; outside the core group what it is and in which ring. */
export function useRelation({ kind, sector, ring, file, origins }: ActorPageQuery['actor']) {
  const t = useWords(words);
  const text = useCodeText();
  const format = useFormat();
  const lines: RegisterPageProps['relation'][number][] = [
    { label: t('field.kind'), value: text('kind', [kind]) },
    { label: t('field.sector'), value: text('sector', [sector]) },
    { label: t('field.ring'), value: text('ring', [ring]) },
    ...origins.map(({ id, title, path }) => ({
      label: t('origin'),
      value: (
        <Link key={id} to={path}>
          {title}
        </Link>
      ),
    })),
  ];
  if (!file) return lines;
  const day = (date: string | null) => (date ? format.monthDay(date, true) : t('none'));
  const { nextStep, nextStepOn, closedFrom, closedTo, orgNumber } = file;
  const next = nextStep ? `${text('next', [nextStep])}, ${day(nextStepOn)}` : t('none');
  lines.push(
    { label: t('field.responsible'), value: file.responsible ?? t('none') },
    { label: t('field.lastContactOn'), value: day(file.lastContactOn) },
    { label: t('field.nextStep'), value: next },
  );
  if (file.placedOn) {
    const degrees = [
      text('influence', [file.influence ?? '']),
      text('interest', [file.interest ?? '']),
    ].join(', ');
    lines.push({ label: t('placed'), value: `${degrees}, ${day(file.placedOn)}` });
  }
  if (closedFrom) {
    lines.push({ label: t('field.closed'), value: `${day(closedFrom)} – ${day(closedTo)}` });
  }
  if (orgNumber) lines.push({ label: t('field.orgNumber'), value: orgNumber });
  return lines;
}
