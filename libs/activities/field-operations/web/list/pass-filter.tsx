import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { ListFilter } from '@stad/platform/web/pages/list-filter.js';
import { PASS_TYPES } from '../../rules/pass-type.js';
import { words as kindWords } from '../kind/words.generated.js';
import { PASS_TONES } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';

/** Which passes; the choice is in the address. */
export function PassFilter(props: {
  state: string;
  onState: (state: string) => void;
  type: string;
  onType: (type: string) => void;
}) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  return (
    <ListFilter
      fields={[
        {
          label: t('list.state'),
          placeholder: t('list.allStates'),
          value: props.state,
          onChange: props.onState,
          options: Object.keys(PASS_TONES).map((value) => ({
            value,
            label: ofKind.maybe(`state.${value}`) ?? value,
          })),
        },
        {
          label: t('field.type'),
          placeholder: t('list.allTypes'),
          value: props.type,
          onChange: props.onType,
          options: PASS_TYPES.map((value) => ({ value, label: ofKind(`type.${value}`) })),
        },
      ]}
    />
  );
}
