import type { Language } from '@stad/platform/rules/language.js';
import { translator } from '@stad/platform/web/i18n/words.js';
import type { UrlValues } from '@stad/platform/web/navigation/use-url.js';
import { words as portalWords } from '../../words.generated.js';
import type { CommandAreasQuery } from '../command.generated.js';
import type { CommandEntry } from '../command-entries.js';
import { type Asked, answerEntries, pageEntries, type Sheet } from './answer-entries.js';
import { type FoundRecord, recordEntries } from './record-entries.js';
import { type Settings, settingEntries } from './setting-entries.js';
import { words } from './words.generated.js';

/** What the server handed and who looks: all that one can be led to, as far as they may. */
export interface Known extends Asked {
  readonly programmeId: string;
  readonly programmes: ReadonlyMap<string, string>;
  readonly records: readonly FoundRecord[];
  readonly areas: CommandAreasQuery['areas'];
  /** Of each town of the reader, the chosen one first. */
  readonly sheets: readonly Sheet[];
  readonly pageWords: Readonly<Record<string, string>>;
  readonly settings: Omit<Settings, 'go'>;
  readonly openKeys: (() => void) | null;
}

/** Pages, settings, what the domains answer, records, areas and functions; the order tells equals apart. */
export function allEntries(known: Known): readonly CommandEntry[] {
  const { language, go, areas } = known;
  const t = translator(words, language);
  return [
    ...pageEntries(known, known.pageWords),
    ...settingEntries(language, { ...known.settings, go }),
    ...keyEntries(language, known.openKeys),
    ...answerEntries(known, known.sheets),
    ...recordEntries(known.records, { ...known }),
    ...areas.map(
      ({ id, name }): CommandEntry => ({
        ...{ id, group: 'area', text: name, note: t('command.areaNote') },
        run: () => go('/planering', areaSearch(id)),
      }),
    ),
  ];
}

const areaSearch = (id: string): UrlValues => ({ vy: 'lista', nar: 'alla', omrade: id });

/** The list of keys, where there is one to show. */
function keyEntries(language: Language, open: (() => void) | null): readonly CommandEntry[] {
  if (!open) return [];
  const t = translator(portalWords, language);
  const also = translator(words, language);
  return [
    {
      ...{ id: 'setting keys', group: 'setting', text: t('account.shortcuts') },
      also: also('setting.shortcuts'),
      run: open,
    },
  ];
}
