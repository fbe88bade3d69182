import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import type { PassAgency } from '../pass/pass.js';
import { words } from '../words.generated.js';
import type { Chosen } from './chosen.js';

/** A function that takes part without account, *Yttre verksamhet 1*; never a name. */
export function AddFunction(props: {
  agencies: readonly PassAgency[];
  onAdd: (added: Omit<Chosen, 'key' | 'role'>) => void;
}) {
  const t = useWords(words);
  const [title, setTitle] = useState('');
  const [agencyId, setAgencyId] = useState(props.agencies[0]?.id ?? '');
  const agency = props.agencies.find((one) => one.id === agencyId);
  return (
    <div className="form__row">
      <Select
        label={t('team.agency')}
        value={agencyId}
        onChange={setAgencyId}
        options={props.agencies.map((one) => ({ value: one.id, label: one.shortName }))}
      />
      <TextField
        label={t('team.function')}
        hint={t('team.functionHint')}
        value={title}
        onChange={setTitle}
        maxLength={80}
      />
      <Button
        onPress={() => {
          if (!agency || title.trim() === '') return;
          props.onAdd({ agency, membershipId: null, functionTitle: title.trim() });
          setTitle('');
        }}
      >
        {t('team.addThis')}
      </Button>
    </div>
  );
}
