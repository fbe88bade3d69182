import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { useState } from 'react';
import { MOST_POINTS, readPoints } from '../../rules/checklist-points.js';
import {
  type ChecklistTemplatesQuery,
  SaveChecklistTemplateDocument,
} from './checklist.generated.js';
import { words } from './words.generated.js';

type Template = ChecklistTemplatesQuery['checklistTemplates'][number];

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** One list as text, a point a line: quick to write, quick to put in another order. */
export function TemplateForm({ template, name }: { template: Template; name: string }) {
  const t = useWords(words);
  const guards = useTextGuards();
  const save = useMutationOperation(SaveChecklistTemplateDocument);
  const version = usePartVersion(template.version ?? 0);
  const [saved, setSaved] = useState<string | null>(null);
  const theirs = template.points.join('\n');
  const form = useForm({
    start: { points: theirs },
    check: ({ points }) => problemsOf(readPoints(linesOf(points))),
    send: ({ points }) =>
      version.send((expectedVersion) =>
        save.send({
          type: template.type,
          points: linesOf(points),
          expectedVersion: expectedVersion || null,
        }),
      ),
    onDone: ({ saveChecklistTemplate: all }) => {
      const own = all.find(({ type }) => type === template.type);
      if (own?.version) version.goOnFrom(own.version);
      setSaved(form.values.points);
    },
  });
  const clash = clashOf(form, version, { points: theirs });
  const isEmpty = form.values.points.trim() === '';
  return (
    <>
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[{ label: t('points'), mine: form.values.points, theirs }]}
        />
      )}
      {saved === form.values.points && (
        <Notice tone="done" role="status">
          {t('saved', { type: name.toLowerCase(), n: linesOf(saved).length })}
        </Notice>
      )}
      <Form
        form={clash.form}
        submit={t('save')}
        secondary={
          isEmpty && (
            <Button
              onPress={() =>
                form.set('points', t.maybe(`proposal.${template.type}`) ?? t('proposal.field'))
              }
            >
              {t('suggest')}
            </Button>
          )
        }
      >
        <SafeTextField
          {...form.field('points')}
          guard={{ ...guards.of('points', form.problems), isStrict: true }}
          label={t('points')}
          hint={t('points.hint', { most: MOST_POINTS })}
          rows={10}
        />
      </Form>
    </>
  );
}
