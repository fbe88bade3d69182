import { writtenSpan } from '@stad/platform/rules/day-words.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { asksOf } from '../go-ahead/falling.js';
import { FallingGoAheads } from '../go-ahead/falling-go-aheads.js';
import { FieldPassPageDocument } from '../pass/pass.generated.js';
import { isDraft, offered, type Pass } from '../pass/pass.js';
import { useHeldWords } from '../pass/use-held-step.js';
import { words } from '../words.generated.js';
import { sameHours } from './asked-day.js';
import { MovedTimes } from './moved-times.js';
import { ChangeWhenAndWhereDocument } from './plan.generated.js';
import { PlanClashes } from './plan-clashes.js';
import { isSameWhen, readWindow } from './when-values.js';

export interface MoveDialogProps {
  readonly id: string;
  /** The day it was drawn to; its own where somebody only asked. */
  readonly day?: string | undefined;
  readonly onClose: () => void;
}

/** *Flytta…* from the planning: what comes of it is said first, and nothing is moved before that is confirmed. */
export function MoveDialog({ id, day, onClose }: MoveDialogProps) {
  const t = useWords(words);
  const query = useOperation(FieldPassPageDocument, { input: { id } });
  return (
    <Dialog isOpen onClose={onClose} title={t('move.title')}>
      <QueryView query={query} part skeleton={<Skeleton lines={4} />}>
        {({ fieldPass: pass }) =>
          offered(pass, 'edit') ? (
            <MoveForm pass={pass} day={day} onClose={onClose} />
          ) : (
            <p>{t('move.notYours')}</p>
          )
        }
      </QueryView>
    </Dialog>
  );
}

function MoveForm({ pass, day, onClose }: Omit<MoveDialogProps, 'id'> & { pass: Pass }) {
  const t = useWords(words);
  const language = useLanguage();
  const context = useDateContext();
  const said = { ...useHeldWords(pass)('move'), key: `when ${pass.id}` };
  const move = useMutationOperation(ChangeWhenAndWhereDocument);
  const moveLater = useHeldMutation(ChangeWhenAndWhereDocument);
  const from = { startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) };
  const changeOf = (when: string) => {
    const window = readWindow({ when }, context);
    return window.ok ? { startsAt: window.value.startsAt, endsAt: window.value.endsAt } : {};
  };
  const form = useForm({
    start: { when: writtenSpan(day ? sameHours(from, day) : from, language) },
    check: ({ when }) => {
      const window = readWindow({ when }, context);
      return window.ok ? [] : window.problems;
    },
    send: async ({ when }) => {
      if (isSameWhen('when', when, writtenSpan(from, language), context)) return;
      const { startsAt, endsAt } = changeOf(when);
      const input = {
        passId: pass.id,
        expectedVersion: pass.whenVersion,
        startsAt: startsAt?.toISOString(),
        endsAt: endsAt?.toISOString(),
        byItself: false,
      };
      if (asksOf(pass, changeOf(when)).length === 0) {
        await move.send(input);
        return;
      }
      // Moved once more while it waits: the first is not sent.
      heldActs.dismiss(said.key);
      moveLater(input, said);
    },
    onDone: onClose,
  });
  const change = changeOf(form.values.when);
  return (
    <Form
      form={form}
      submit={t('move.title')}
      secondary={<Button onPress={onClose}>{t('move.back')}</Button>}
    >
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      {isDraft(pass) && <p className="meta">{t('move.alone')}</p>}
      <MovedTimes pass={pass} change={change} />
      <FallingGoAheads pass={pass} change={change} />
      <PlanClashes
        siteId={pass.siteId}
        window={readWindow(form.values, context)}
        areaIds={pass.areas.map((area) => area.id)}
        passId={pass.id}
      />
    </Form>
  );
}
