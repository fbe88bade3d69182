import { useTitleText } from '@stad/activities/all/web/use-title-text.js';
import { passPath } from '@stad/activities/field-operations/web/pass/pass-looks.js';
import { words as passWords } from '@stad/activities/field-operations/web/words.generated.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import type {
  FrontPageAccessReviewQuery,
  FrontPageFiguresQuery,
  FrontPagePeopleQuery,
  WaitingRowFragment,
} from './front-page-waiting.generated.js';
import { byDue, onePerPass } from './waiting-steps.js';

/** Something that waits, whatever it is about: what, when, the one verb, and what comes after it. */
export interface WaitingLine {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly verb: string;
  readonly after: string | null;
  readonly to: string;
  readonly dueAt: string | null;
}

type Figures = FrontPageFiguresQuery['figuresWaitingForMe'][number];

type People = FrontPagePeopleQuery['peopleWaiting'];

type Access = FrontPageAccessReviewQuery['accessReviewWaiting'];

/** What the administrator and the manager do on the page of their organisation; it has no time of its own. */
function peopleLine(key: string, name: string, verb: string): WaitingLine {
  return { key, name, about: '', verb, after: null, to: '/admin', dueAt: null };
}

/**
 * Passes and figures for reports in one order: the first due first, what has no time last. A pass is one
 * line, however many steps wait.
 */
export function useWaitingLines(
  steps: readonly WaitingRowFragment[],
  figures: readonly Figures[],
  people: People | null,
  access: Access | null,
): readonly WaitingLine[] {
  const t = useWords(words);
  const p = useWords(passWords);
  const format = useFormat();
  const titleOf = useTitleText();
  const verbOf = ({ step }: WaitingRowFragment) => p.maybe(`step.${step}`) ?? step;
  const ofPasses = onePerPass(steps).map(({ first, after }): WaitingLine => {
    const { pass, dueAt } = first;
    const { id, number, startsAt, endsAt, areas } = pass;
    const when = `${format.shortDay(startsAt)} ${format.times(startsAt, endsAt, true)}`;
    return {
      key: id,
      name: [titleOf(pass), number].filter(Boolean).join(' '),
      about: [when, ...areas.map((area) => area.name)].join(', '),
      verb: verbOf(first),
      after: after.length > 0 ? t('front.then', { steps: after.map(verbOf).join(', ') }) : null,
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
      after: null,
      to: `/rapporter/${reportId}`,
      // The day it is due is still in time.
      dueAt: atLocal(addDays(dueOn, 1), '00:00').toISOString(),
    }),
  );
  const ofPeople: readonly WaitingLine[] = [
    ...(people?.bindings
      ? [peopleLine('bindings', t('front.bindings', { n: people.bindings }), t('front.bindingsDo'))]
      : []),
    ...(people?.reviews
      ? [peopleLine('reviews', t('front.reviews', { n: people.reviews }), t('front.reviewsDo'))]
      : []),
  ];
  const review = (key: string, name: string, verb: string, more: object = {}): WaitingLine => ({
    ...{ key, name, about: '', verb, after: null, dueAt: null },
    to: '/loggkontroll/granskning',
    ...more,
  });
  const ofAccess: readonly WaitingLine[] = [
    ...(access?.questions
      ? [review('access', t('front.access', { n: access.questions }), t('front.accessDo'))]
      : []),
    ...(access?.left
      ? [review('review', t('front.review', { n: access.left }), t('front.reviewDo'))]
      : []),
    ...(access?.dueOn
      ? [
          review('review', t('front.reviewDue'), t('front.reviewDraw'), {
            about: t('front.reviewBy', { date: format.monthDay(access.dueOn) }),
            // The day it is due is still in time.
            dueAt: atLocal(addDays(access.dueOn, 1), '00:00').toISOString(),
          }),
        ]
      : []),
  ];
  return [...ofPasses, ...ofFigures, ...ofPeople, ...ofAccess].sort((a, b) =>
    byDue(a.dueAt, b.dueAt),
  );
}
