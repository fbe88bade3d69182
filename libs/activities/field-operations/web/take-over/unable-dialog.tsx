import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { useHeldWords } from '../pass/use-held-step.js';
import { words } from '../words.generated.js';
import { NOBODY, StandInFields } from './stand-in-fields.js';
import { ReportUnableDocument } from './take-over.generated.js';

/** *Jag är sjuk*: says that one cannot, never why, and asks a colleague in the same step, ten seconds later. */
export function UnableDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const { membershipId } = useViewer();
  const said = useHeldWords(pass);
  const report = useHeldMutation(ReportUnableDocument);
  const own = pass.team.find((member) => member.membershipId === membershipId);
  const form = useForm({
    start: { askMembershipId: '' },
    check: ({ askMembershipId }) =>
      askMembershipId === '' ? [{ code: 'STAND_IN_MISSING', field: 'askMembershipId' }] : [],
    send: async ({ askMembershipId }) => {
      const asked = askMembershipId === NOBODY ? null : askMembershipId;
      report({ passId: pass.id, askMembershipId: asked }, said('unable'));
    },
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={ofKind('step.unable')}
      submit={t('unable.send')}
      form={form}
      onClose={() => onOpen('')}
    >
      <p>{t('unable.text')}</p>
      <StandInFields
        pass={pass}
        memberId={own?.id ?? ''}
        isColleague={false}
        field={form.field('askMembershipId')}
        mayLeaveGap
      />
    </DialogForm>
  );
}
