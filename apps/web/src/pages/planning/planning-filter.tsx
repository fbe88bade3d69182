import { KINDS } from '@stad/activities/all/web/kinds.js';
import { words as core } from '@stad/activities/core/web/words.generated.js';
import { PlanAreasDocument } from '@stad/activities/field-operations/web/plan/plan.generated.js';
import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { type Option, Select } from '@stad/platform/web/ui/select.js';
import type { Place } from '@stad/programme/web/place.js';
import IconFilter from '@tabler/icons-react/icons/IconFilter';
import IconX from '@tabler/icons-react/icons/IconX';
import { useId, useRef, useState } from 'react';
import { PlanningAgenciesDocument } from './planning.generated.js';
import { usePlannedWords } from './use-planned-words.js';
import { EVERYWHERE, type FilterName, usePlanningFilter } from './use-planning-filter.js';
import { words } from './words.generated.js';
import './planning-filter.css';

const PHASES = ['PLANNED', 'CONFIRMED', 'ONGOING', 'COMPLETED', 'POSTPONED', 'CANCELLED'];

/** What of it all one looks at: types beside each other, the rest behind *Filter*, what is chosen as chips. */
export function PlanningFilter({ place }: { place: Place }) {
  const t = useWords(words);
  const planned = usePlannedWords();
  const filters = usePlanningFilter();
  const [isOpen, setOpen] = useState(false);
  const fields = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const choices = useChoices(place);
  const { values } = filters;
  const chosen = choices.filter(({ name }) => values[name] !== '');
  const remove = (name: FilterName) => {
    filters.set({ [name]: '' });
    toggle.current?.focus();
  };
  return (
    <search className="planning-filter no-print">
      <div className="cluster">
        <Segmented
          label={t('show')}
          value={values.visa || 'alla'}
          options={[
            { value: 'alla', label: t('show.all') },
            ...KINDS.map(({ kind }) => ({ value: kind, label: planned.kind(kind) })),
          ]}
          onChange={(value) => filters.set({ visa: value === 'alla' ? '' : value })}
        />
        <Button
          ref={toggle}
          icon={<IconFilter aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={fields}
          onPress={() => setOpen(!isOpen)}
        >
          {t('filter')}
        </Button>
        {(chosen.length > 0 || values.mina) && (
          <ul className="cluster" aria-label={t('filter.chips')}>
            {chosen.map(({ name, label, options }) => {
              const value = options.find((one) => one.value === values[name])?.label ?? '…';
              const what = `${label}: ${value}`;
              return <Chip key={name} what={what} onRemove={() => remove(name)} />;
            })}
            {values.mina && (
              <Chip
                what={t(values.mina === EVERYWHERE ? 'filter.mineEverywhere' : 'filter.mine')}
                onRemove={() => remove('mina')}
              />
            )}
          </ul>
        )}
      </div>
      <div id={fields} className="planning-filter__fields" hidden={!isOpen}>
        {choices.map(({ name, label, options }) => (
          <Select
            key={name}
            label={label}
            placeholder={t('filter.any')}
            value={values[name]}
            onChange={(value) => filters.set({ [name]: value })}
            options={options}
          />
        ))}
        <Checkbox
          value={values.mina === '1'}
          onChange={(value) => filters.set({ mina: value ? '1' : '' })}
        >
          {t('filter.mine')}
        </Checkbox>
        {/* Of the function one is signed in as; another one of the same person is nobody's here (INV-09). */}
        <Checkbox
          value={values.mina === EVERYWHERE}
          onChange={(value) => filters.set({ mina: value ? EVERYWHERE : '', omrade: '', av: '' })}
        >
          {t('filter.mineEverywhere')}
        </Checkbox>
      </div>
    </search>
  );
}

function Chip({ what, onRemove }: { what: string; onRemove: () => void }) {
  const t = useWords(words);
  return (
    <li>
      <button
        type="button"
        className="planning-filter__chip"
        aria-label={t('filter.remove', { what })}
        onClick={onRemove}
      >
        {what}
        <IconX aria-hidden />
      </button>
    </li>
  );
}

interface Choice {
  readonly name: Exclude<FilterName, 'visa' | 'mina'>;
  readonly label: string;
  readonly options: readonly Option[];
}

/** Areas and organisations of the place, and the states any type has. */
function useChoices({ site }: Place): readonly Choice[] {
  const t = useWords(words);
  const ofCore = useWords(core);
  const { agency } = useViewer();
  const areas = useOperation(PlanAreasDocument, { siteId: site.id });
  const agencies = useOperation(
    PlanningAgenciesDocument,
    { siteId: site.id },
    { enabled: useMay('contact:read') },
  );
  const named = new Map([
    [agency.id, agency.shortName],
    ...(agencies.data?.contactFunctions ?? []).map(
      (one) => [one.agency.id, one.agency.shortName] as const,
    ),
  ]);
  const byName = (a: Option, b: Option) => a.label.localeCompare(b.label, 'sv');
  return [
    {
      name: 'omrade',
      label: t('filter.area'),
      options: (areas.data?.areas ?? []).map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'av',
      label: t('column.owner'),
      options: [...named].map(([value, label]) => ({ value, label })).sort(byName),
    },
    {
      name: 'lage',
      label: t('column.state'),
      options: PHASES.map((value) => ({ value, label: ofCore.maybe(`phase.${value}`) ?? value })),
    },
  ];
}
