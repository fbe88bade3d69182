import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Checkbox, CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { CopyField } from '@stad/platform/web/ui/copy-field.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TagField } from '@stad/platform/web/ui/tag-field.js';
import { TextArea, TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { KitPart } from './kit-part.js';
import { words } from './words.generated.js';

const AREAS = ['centre', 'station', 'north'] as const;

/** Fields: empty, with a hint, optional, filled in, at fault. None is ever disabled. */
export function KitFields() {
  const t = useWords(words);
  const [title, setTitle] = useState('');
  const [filled, setFilled] = useState(t('field.filledText'));
  const [text, setText] = useState('');
  const [count, setCount] = useState('12');
  const [wrong, setWrong] = useState('tolv');
  const [area, setArea] = useState('');
  const [chosen, setChosen] = useState('station');
  const [isOn, setOn] = useState(true);
  const [several, setSeveral] = useState<readonly string[]>(['centre']);
  const [tagged, setTagged] = useState<readonly string[]>(['centre', 'north']);
  const [one, setOne] = useState('station');
  const options = AREAS.map((value) => ({ value, label: t(`area.${value}`) }));
  const grouped = options.map((option) => ({
    ...option,
    group: t(option.value === 'north' ? 'area.outside' : 'area.town'),
  }));
  return (
    <>
      <KitPart name="TextField · TextArea">
        <div className="kit-fields">
          <TextField label={t('field.plain')} value={title} onChange={setTitle} />
          <TextField
            label={t('field.filled')}
            hint={t('field.hint')}
            optional
            value={filled}
            onChange={setFilled}
          />
          <TextField
            label={t('field.wrong')}
            error={t('field.error')}
            value={title}
            onChange={setTitle}
          />
          <TextArea
            label={t('field.text')}
            hint={t('field.guard')}
            rows={3}
            value={text}
            onChange={setText}
          />
        </div>
      </KitPart>
      <KitPart name="CopyField">
        <CopyField label={t('field.copy')} text={`${location.origin}/svar/exempel`} />
      </KitPart>
      <KitPart name="NumberField">
        <div className="kit-fields">
          <NumberField label={t('field.count')} value={count} onChange={setCount} />
          <NumberField
            label={t('field.countWrong')}
            error={t('field.countError')}
            value={wrong}
            onChange={setWrong}
          />
        </div>
      </KitPart>
      <KitPart name="Select">
        <div className="kit-fields">
          <Select
            label={t('field.area')}
            placeholder={t('field.choose')}
            options={options}
            value={area}
            onChange={setArea}
          />
          <Select
            label={t('field.areaGroups')}
            hint={t('field.hint')}
            options={grouped}
            value={chosen}
            onChange={setChosen}
          />
          <Select
            label={t('field.areaWrong')}
            error={t('field.areaError')}
            placeholder={t('field.choose')}
            options={options}
            value={area}
            onChange={setArea}
          />
        </div>
      </KitPart>
      <KitPart name="TagField">
        <div className="kit-fields">
          <TagField
            label={t('field.tags')}
            hint={t('field.hint')}
            options={options}
            value={tagged}
            onChange={setTagged}
          />
          <TagField
            label={t('field.tagsWrong')}
            error={t('field.areaError')}
            placeholder={t('field.choose')}
            options={options}
            value={[]}
            onChange={setTagged}
          />
        </div>
      </KitPart>
      <KitPart name="Checkbox · CheckboxGroup · RadioGroup">
        <div className="kit-fields">
          <Checkbox value={isOn} onChange={setOn} hint={t('field.hint')}>
            {t('field.yes')}
          </Checkbox>
          <CheckboxGroup
            label={t('field.several')}
            options={options}
            value={several}
            onChange={setSeveral}
          />
          <RadioGroup label={t('field.one')} options={options} value={one} onChange={setOne} />
          <RadioGroup
            label={t('field.oneWrong')}
            error={t('field.areaError')}
            options={options}
            value=""
            onChange={setOne}
          />
          <CheckboxGroup
            label={t('field.severalWrong')}
            error={t('field.areaError')}
            options={options}
            value={[]}
            onChange={setSeveral}
          />
        </div>
      </KitPart>
    </>
  );
}
