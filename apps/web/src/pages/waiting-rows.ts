import { passPath } from '@stad/activities/field-operations/web/pass/pass-looks.js';
import { words as passWords } from '@stad/activities/field-operations/web/words.generated.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import type { FrontPageFiguresQuery, WaitingRowFragment } from './front-page-waiting.generated.js';

/** Something that waits, whatever it is about: what, when, and the one verb. */
export interface WaitingLine {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly verb: string;
  readonly to: string;
  readonly dueAt: string | null;
}

type Figures = FrontPageFiguresQuery['figuresWaitingForMe'][number];

/** Steps with passes and figures for reports in one order: the first due first, what has no time last. */
export function useWaitingLines(
  steps: readonly WaitingRowFragment[],
  figures: readonly Figures[],
): readonly WaitingLine[] {
  const t = useWords(words);
  const p = useWords(passWords);
  const format = useFormat();
  const ofSteps = steps.map(({ pass, step, dueAt }): WaitingLine => {
    const { id, title, number, startsAt, endsAt, areas } = pass;
    const when = `${format.shortDay(startsAt)} ${format.times(startsAt, endsAt, true)}`;
    return {
      key: `${id} ${step}`,
      name: [title, number].filter(Boolean).join(' '),
      about: [when, ...areas.map((area) => area.name)].join(', '),
      verb: p.maybe(`step.${step}`) ?? step,
      to: passPath(pass),
      dueAt: dueAt ?? null,
    };
  });
  const ofFigures = figures.map(
    ({ reportId, dueOn, figures: n }): WaitingLine => ({
      key: reportId,
      name: t('front.figures', { n }),
      about: t('front.figuresBy', { date: format.monthDay(dueOn) }),
      verb: t('front.figuresAnswer'),
      to: `/rapporter/${reportId}`,
      // The day it is due is still in time.
      dueAt: atLocal(addDays(dueOn, 1), '00:00').toISOString(),
    }),
  );
  return [...ofSteps, ...ofFigures].sort(byDue);
}

function byDue(a: WaitingLine, b: WaitingLine): number {
  if (a.dueAt === b.dueAt) return 0;
  if (a.dueAt === null) return 1;
  if (b.dueAt === null) return -1;
  return a.dueAt < b.dueAt ? -1 : 1;
}
