import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Select } from '@stad/platform/web/ui/select.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { ledByPolice, type PassType } from '../../rules/pass-type.js';
import type { Colleague } from '../crew/use-crew.js';
import type { PassAgency } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { AddFunction } from './add-function.js';
import { type Chosen, withChosen } from './chosen.js';

/** A colleague from the list, or a function that takes part without account. */
export function AddMember(props: {
  type: string;
  team: readonly Chosen[];
  onTeam: (team: readonly Chosen[]) => void;
  colleagues: readonly Colleague[];
  agencies: readonly PassAgency[];
}) {
  const t = useWords(words);
  const [isFunction, setFunction] = useState(false);
  const { team, onTeam } = props;
  const leads = (kind: string) => (kind === 'POLICE') === ledByPolice(props.type as PassType);
  const add = (added: Omit<Chosen, 'key' | 'role'>) => onTeam(withChosen(team, added, leads));
  const free = props.colleagues.filter((one) => !team.some((it) => it.key === one.membershipId));
  return (
    <div className="part-fields add-member">
      <Select
        label={t('team.add')}
        hint={free.some(({ isBusy }) => isBusy) ? t('team.addHint') : undefined}
        value=""
        placeholder={t('team.choose')}
        onChange={(id) => {
          const chosen = props.colleagues.find((one) => one.membershipId === id);
          if (chosen) add(chosen);
        }}
        options={free.map((one) => ({
          value: one.membershipId,
          label: one.isBusy ? t('team.busy', { function: one.functionTitle }) : one.functionTitle,
          group: one.agency.shortName,
        }))}
      />
      {isFunction ? (
        <AddFunction agencies={props.agencies} onAdd={add} />
      ) : (
        <div className="add-member__more">
          <Button kind="quiet" icon={<IconPlus aria-hidden />} onPress={() => setFunction(true)}>
            {t('team.addFunction')}
          </Button>
        </div>
      )}
    </div>
  );
}
