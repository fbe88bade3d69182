import { timeText } from '@stad/platform/rules/day-words.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { localTime } from '@stad/platform/rules/time.js';
import { parseTime } from '@stad/platform/rules/time-input.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { useState } from 'react';
import { SayTonightDocument, type ToldTonightFragment } from './tonight.generated.js';
import { TonightText } from './tonight-text.js';
import { words } from './words.generated.js';

const CHOICES = ['goesOut', 'byPhone', 'hasShelter'] as const;
/** When social services' on-call service answers where nobody has said otherwise. */
const USUAL = { from: '16:00', to: '02:00' };

interface OnCall {
  readonly id: string;
  readonly label: string;
  readonly tonight?: ToldTonightFragment | null | undefined;
}

/** What the own on-call service can do tonight, and the way to say it. */
export function SayTonight({ contact }: { contact: OnCall }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const told = contact.tonight ?? null;
  return (
    <div className="stack stack--tight">
      <h3>{t('heading')}</h3>
      <p role="status">{told ? <TonightText told={told} /> : t('unsaid')}</p>
      <div>
        <Button
          aria-haspopup="dialog"
          aria-label={t('sayOf', { label: contact.label })}
          onPress={() => setOpen(true)}
        >
          {t('say')}
        </Button>
      </div>
      {isOpen && <TonightDialog contact={contact} onClose={() => setOpen(false)} />}
    </div>
  );
}

function TonightDialog({ contact, onClose }: { contact: OnCall; onClose: () => void }) {
  const t = useWords(words);
  const told = contact.tonight ?? null;
  const say = useMutationOperation(SayTonightDocument);
  const version = usePartVersion(told?.version ?? 0);
  const form = useForm({
    start: {
      what: CHOICES.filter((choice) => told?.[choice] ?? choice === 'byPhone') as readonly string[],
      from: told ? clock(told.startsAt) : timeText(USUAL.from, 'sv'),
      to: told ? clock(told.endsAt) : timeText(USUAL.to, 'sv'),
    },
    check: ({ from, to }) => [...timeProblems('from', from), ...timeProblems('to', to)],
    send: ({ what, from, to }) =>
      version.send((expectedVersion) =>
        say.send({
          contactFunctionId: contact.id,
          expectedVersion: told ? expectedVersion : null,
          goesOut: what.includes('goesOut'),
          byPhone: what.includes('byPhone'),
          hasShelter: what.includes('hasShelter'),
          ...{ from: read(from), to: read(to) },
        }),
      ),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('sayOf', { label: contact.label })}
      submit={t('save')}
      form={form}
      onClose={onClose}
    >
      <p>{t('intro')}</p>
      <CheckboxGroup
        {...form.field('what')}
        label={t('what')}
        options={CHOICES.map((value) => ({ value, label: t(value) }))}
      />
      <div className="form__row">
        <TimeField {...form.field('from')} label={t('from')} />
        <TimeField {...form.field('to')} label={t('to')} />
      </div>
    </DialogForm>
  );
}

const clock = (instant: string) => timeText(localTime(new Date(instant)), 'sv');

function timeProblems(field: string, typed: string): readonly Problem[] {
  const time = parseTime(typed);
  return time.ok ? [] : time.problems.map((problem) => ({ ...problem, field }));
}

/** Checked before anything is sent. */
function read(typed: string): string {
  const time = parseTime(typed);
  return time.ok ? time.value : typed;
}
