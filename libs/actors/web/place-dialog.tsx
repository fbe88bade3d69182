import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { checkPlacement, DEGREES } from '../rules/actor-placement.js';
import { type ActorFileFormFragment, PlaceActorDocument } from './actor.generated.js';
import { useCodeOptions } from './code-options.js';
import { readDays } from './dated-values.js';
import { words } from './words.generated.js';

/** Where a core meeting has put it: how much it can do, how much it wants to, and on which day that was said. */
export function PlaceDialog(props: {
  actorId: string;
  latest: ActorFileFormFragment;
  onClose: () => void;
}) {
  const t = useWords(words);
  const options = useCodeOptions();
  const { actorId, latest, onClose } = props;
  const { today } = useViewer();
  const past = useNowContext('PAST');
  const place = useMutationOperation(PlaceActorDocument);
  const version = usePartVersion(latest.version);
  const read = (placedOn: string) => readDays({ placedOn }, { placedOn: past });
  const form = useForm({
    start: {
      ...{ influence: latest.influence ?? '', interest: latest.interest ?? '' },
      placedOn: today,
    },
    check: ({ influence, interest, placedOn }) => {
      const { days, problems } = read(placedOn);
      if (problems.length > 0) return problems;
      const placement = { influence, interest, placedOn: days.placedOn ?? today };
      const checked = checkPlacement(placement, today);
      return checked.ok ? [] : checked.problems;
    },
    send: ({ influence, interest, placedOn }) =>
      version.send((expectedVersion) =>
        place.send({
          ...{ actorId, expectedVersion, influence, interest },
          placedOn: read(placedOn).days.placedOn ?? today,
        }),
      ),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.place')} submit={t('save')} form={form} onClose={onClose}>
      <p>{t('place.what')}</p>
      <RadioGroup
        {...form.field('influence')}
        label={t('field.influence')}
        options={options('influence', DEGREES)}
      />
      <RadioGroup
        {...form.field('interest')}
        label={t('field.interest')}
        options={options('interest', DEGREES)}
      />
      <DateField {...form.field('placedOn')} label={t('field.placedOn')} context={past} />
    </DialogForm>
  );
}
