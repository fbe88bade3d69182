import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import type { Place } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useState } from 'react';
import type { DefinedFigureFragment } from './figures.generated.js';
import { GoalForm } from './goal-form.js';
import { type GoalValues, goalValuesOf, readGoal } from './goal-values.js';
import {
  ChangeGoalDocument,
  type GoalFormFragment,
  RemoveGoalDocument,
} from './goals.generated.js';
import { words } from './words.generated.js';

export interface ChangeGoalProps {
  readonly place: Place;
  readonly figures: readonly DefinedFigureFragment[];
  readonly latest: GoalFormFragment;
  readonly onDone: () => void;
}

const FIELDS = ['title', 'kpi', 'target', 'planToDate', 'unit'] as const;

/** A number as one types it. */
const typed = (value: number) => String(value).replace('.', ',');

/** A goal again; two who save at once both see both versions. */
export function ChangeGoal({ place, figures, latest, onDone }: ChangeGoalProps) {
  const t = useWords(words);
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeGoalDocument);
  const version = usePartVersion(latest.version);
  const read = (values: GoalValues) => readGoal(values, place.programme.endsOn);
  const theirs = goalValuesOf(latest, typed);
  const form = useForm({
    start: theirs,
    check: (values) => problemsOf(read(values)),
    send: (values) =>
      version.send((expectedVersion) =>
        change.send({
          goalId: latest.id,
          expectedVersion,
          ...orThrow(read(values)),
          position: latest.position,
          overrides: guards.overrides,
        }),
      ),
    onDone,
  });
  const clash = clashOf(form, version, theirs);
  return (
    <Card heading={t('goalsPage.changeTitle')}>
      {!clash.choice && <SomeoneElseSaved kind="GOAL" id={latest.id} />}
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={FIELDS.map((name) => ({
            label: t(`field.${name}`),
            mine: form.values[name],
            theirs: theirs[name],
          }))}
        />
      )}
      <GoalForm
        form={clash.form}
        {...{ guards, figures, place }}
        isNew={false}
        submit={t('goalsPage.save')}
        secondary={
          <>
            <Button onPress={onDone}>{t('goalsPage.back')}</Button>
            <RemoveGoal goal={latest} onDone={onDone} />
          </>
        }
      />
    </Card>
  );
}

function RemoveGoal({ goal, onDone }: { goal: GoalFormFragment; onDone: () => void }) {
  const t = useWords(words);
  const remove = useMutationOperation(RemoveGoalDocument, { onDone });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="danger" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t('goalsPage.remove')}
      </Button>
      {isOpen && (
        <ActDialog
          title={t('goalsPage.remove')}
          act={t('goalsPage.remove')}
          kind="danger"
          mutation={remove}
          onAct={() => remove.send({ goalId: goal.id })}
          onClose={() => setOpen(false)}
        >
          <p>{t('goalsPage.removeText', { title: goal.title })}</p>
        </ActDialog>
      )}
    </>
  );
}
