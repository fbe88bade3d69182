import { useMay } from '@stad/identity/web/viewer.js';
import { PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { words } from '../words.generated.js';
import { ActorsOfTownDocument, type LeadRowFragment } from './lead.generated.js';
import { useStepLead } from './use-step-lead.js';

const OUTCOMES = ['becomeActor', 'becomeMeeting', 'becomeAdoption', 'end'] as const;
/** In the list of actors: one that does not stand there yet. */
const NEW = 'NEW';

/** *Vad blev det?* An actor stands on the list already, or is put there next. */
export function OutcomeDialog(props: {
  readonly lead: LeadRowFragment;
  readonly siteId: string;
  readonly onClose: () => void;
  readonly onNewActor: () => void;
}) {
  const t = useWords(words);
  const { lead, siteId, onClose, onNewActor } = props;
  const mayKeep = useMay('actor:keep');
  const step = useStepLead();
  const input = { siteId, first: PAGE_SIZE.largest };
  const actors = useOperation(ActorsOfTownDocument, { input }).data?.actors.rows ?? [];
  const offered = OUTCOMES.filter((each) => lead.nextSteps.some((next) => next.step === each));
  const form = useForm({
    start: { step: '', actorId: mayKeep ? NEW : '' },
    check: (values) => {
      if (values.step === '') return [{ code: 'LEAD_OUTCOME_MISSING', field: 'step' }];
      const isNameless = values.step === 'becomeActor' && values.actorId === '';
      return isNameless ? [{ code: 'LEAD_ACTOR_MISSING', field: 'actorId' }] : [];
    },
    send: async (values): Promise<{ isNew: boolean }> => {
      const isActor = values.step === 'becomeActor';
      // The list of actors says the rest; the lead follows when it stands there.
      if (isActor && values.actorId === NEW) return { isNew: true };
      await step.send(lead.id, values.step, isActor ? values.actorId : undefined);
      return { isNew: false };
    },
    onDone: ({ isNew }) => (isNew ? onNewActor() : onClose()),
  });
  const isActor = form.values.step === 'becomeActor';
  const isNew = isActor && form.values.actorId === NEW;
  return (
    <DialogForm
      title={`${t('lead.outcome')} ${lead.organisation}`}
      submit={t(isNew ? 'lead.toActors' : 'submit')}
      form={form}
      onClose={onClose}
    >
      <RadioGroup
        {...form.field('step')}
        label={t('lead.outcome')}
        options={offered.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {isActor && (
        <Select
          {...form.field('actorId')}
          label={t('lead.actor')}
          hint={t(mayKeep ? 'lead.actor.hint' : 'lead.actor.lead')}
          placeholder={t('choose')}
          options={[
            ...(mayKeep
              ? [{ value: NEW, label: t('lead.actor.new', { organisation: lead.organisation }) }]
              : []),
            ...actors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </DialogForm>
  );
}
