import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import type { Place } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import type { DefinedFigureFragment } from './figures.generated.js';
import { GoalForm } from './goal-form.js';
import { type GoalValues, NEW_GOAL, readGoal, WHOLE_PROGRAMME } from './goal-values.js';
import { AddGoalDocument } from './goals.generated.js';
import { words } from './words.generated.js';

export interface NewGoalProps {
  readonly place: Place;
  readonly figures: readonly DefinedFigureFragment[];
  /** Its place on the page: last. */
  readonly position: number;
  readonly onDone: () => void;
}

export function NewGoal({ place, figures, position, onDone }: NewGoalProps) {
  const t = useWords(words);
  const guards = useTextGuards();
  const add = useMutationOperation(AddGoalDocument);
  const read = (values: GoalValues) => readGoal(values, place.programme.endsOn);
  const form = useForm({
    start: NEW_GOAL,
    check: (values) => problemsOf(read(values)),
    send: (values) =>
      add.send({
        programmeId: place.programme.id,
        siteId: values.scope === WHOLE_PROGRAMME ? null : values.scope,
        ...orThrow(read(values)),
        position,
        overrides: guards.overrides,
      }),
    onDone,
  });
  return (
    <Card heading={t('goalsPage.new')}>
      <GoalForm
        {...{ form, guards, figures, place }}
        isNew
        submit={t('goalsPage.save')}
        secondary={<Button onPress={onDone}>{t('goalsPage.back')}</Button>}
      />
    </Card>
  );
}
