import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import { translator } from '@stad/platform/web/i18n/words.js';
import { type Appearance, DENSITIES, SHORTCUTS, THEMES } from '../../appearance.js';
import { words as portalWords } from '../../words.generated.js';
import type { CommandEntry } from '../command-entries.js';
import { LANGUAGE_OPTIONS } from '../language-switch.js';
import { words } from './words.generated.js';

/** What one may set, as it is now, and what changes it. */
export interface Settings {
  readonly appearance: Appearance;
  readonly hasOtherAgencies: boolean;
  choose(part: Partial<Appearance>): void;
  signOut(): void;
  go(path: string): void;
}

/** What stands in the account menu: each choice that is not the one in effect, and the ways out. */
export function settingEntries(
  language: Language,
  { appearance, hasOtherAgencies, choose, signOut, go }: Settings,
): readonly CommandEntry[] {
  const t = translator(portalWords, language);
  const other = translator(portalWords, language === 'sv' ? 'en' : 'sv');
  const also = (key: string) =>
    LANGUAGES.flatMap((each) => translator(words, each).maybe(key) ?? []).join(' ');
  const choice = (
    part: keyof Appearance,
    label: 'account.theme' | 'account.language' | 'account.density' | 'account.shortcuts',
    values: readonly { readonly value: string; readonly name: string }[],
  ): CommandEntry[] =>
    values
      .filter(({ value }) => appearance[part] !== value)
      .map(({ value, name }) => ({
        id: `setting ${part} ${value}`,
        group: 'setting',
        text: `${t(label)}: ${name}`,
        also: [other(label), also(`setting.${part}`), also(`setting.${part}.${value}`)].join(' '),
        run: () => choose({ [part]: value } as Partial<Appearance>),
      }));
  return [
    ...choice(
      'theme',
      'account.theme',
      THEMES.map((value) => ({ value, name: t(`theme.${value}`) })),
    ),
    ...choice(
      'language',
      'account.language',
      LANGUAGE_OPTIONS.map(({ value, label }) => ({ value, name: label })),
    ),
    ...choice(
      'density',
      'account.density',
      DENSITIES.map((value) => ({ value, name: t(`density.${value}`) })),
    ),
    ...choice(
      'shortcuts',
      'account.shortcuts',
      SHORTCUTS.map((value) => ({ value, name: t(`shortcuts.${value}`) })),
    ),
    ...(hasOtherAgencies
      ? [
          {
            ...({ id: 'setting agency', group: 'setting', text: t('account.switch') } as const),
            also: `${other('account.switch')} ${also('setting.agency')}`,
            run: () => go('/logga-in'),
          },
        ]
      : []),
    {
      ...({ id: 'setting signOut', group: 'setting', text: t('account.signOut') } as const),
      also: `${other('account.signOut')} ${also('setting.signOut')}`,
      run: signOut,
    },
  ];
}
