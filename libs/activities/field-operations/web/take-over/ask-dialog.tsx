import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import type { Pass } from '../pass/pass.js';
import { useHeldWords } from '../pass/use-held-step.js';
import { words } from '../words.generated.js';
import { StandInFields } from './stand-in-fields.js';
import { AskTakeOverDocument } from './take-over.generated.js';

/** Asks somebody, or somebody else, to take over the place of one who cannot; who is asked learns of it ten seconds later. */
export function AskDialog(props: { pass: Pass; memberId: string; onClose: () => void }) {
  const t = useWords(words);
  const ask = useHeldMutation(AskTakeOverDocument);
  const { pass, memberId, onClose } = props;
  const said = useHeldWords(pass);
  const form = useForm({
    start: { askMembershipId: '' },
    check: ({ askMembershipId }) =>
      askMembershipId === '' ? [{ code: 'STAND_IN_MISSING', field: 'askMembershipId' }] : [],
    send: async ({ askMembershipId }) =>
      ask({ passId: pass.id, memberId, askMembershipId }, said('ask', memberId)),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('gap.ask')} submit={t('gap.send')} form={form} onClose={onClose}>
      <StandInFields
        pass={pass}
        memberId={memberId}
        isColleague
        field={form.field('askMembershipId')}
        mayLeaveGap={false}
      />
    </DialogForm>
  );
}
