import type { WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { isoWeek } from '@stad/platform/rules/time.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type Shortcut, useShortcuts } from '@stad/platform/web/keyboard/shortcuts.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { type PlanningView, VIEWS } from './planning-view.js';
import { words } from './words.generated.js';

/** What one goes through with J and K: what is planned, in a table or in the list. */
const ITEMS = 'main [data-stop][aria-expanded], main .days__items a, main .table tbody th a';

/** The keys of the planning (pages.md 2.3): new, filter, today, week, views, from one to the next. */
export function usePlanningKeys(props: {
  mayPlan: boolean;
  view: PlanningView;
  onView: (view: PlanningView) => void;
  onWeek: (week: WeekRef) => void;
  onJump: () => void;
}): void {
  const t = useWords(words);
  const go = useGo();
  const { today } = useViewer();
  const { mayPlan, view, onView } = props;
  const ofWeeks: readonly Shortcut[] = [
    { keys: 't', label: t('key.today'), run: () => props.onWeek(isoWeek(today)) },
    { keys: 'v', label: t('key.week'), run: props.onJump },
  ];
  useShortcuts([
    ...(mayPlan ? [{ keys: 'n', label: t('key.new'), run: () => go('/faltpass/nytt') }] : []),
    ...(view === 'team' ? [] : [{ keys: '/', label: t('key.filter'), run: toFilter }]),
    ...(view === 'lista' ? [] : ofWeeks),
    { keys: 'j', label: t('key.next'), run: () => move(1) },
    { keys: 'k', label: t('key.before'), run: () => move(-1) },
    { keys: 'e', label: t('key.edit'), run: openChosen },
    ...VIEWS.map(({ value, word }, at) => ({
      keys: String(at + 1),
      label: t('key.view', { view: t(word).toLowerCase() }),
      run: () => onView(value),
    })),
  ]);
}

function toFilter() {
  const search = document.querySelector<HTMLElement>('main search');
  const toggle = search?.querySelector<HTMLElement>('[aria-controls]');
  if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
  // Its fields are there after the page has been drawn.
  setTimeout(() => search?.querySelector<HTMLElement>('select')?.focus());
}

function move(by: number) {
  const items = [...document.querySelectorAll<HTMLElement>(ITEMS)];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const next = here < 0 ? (by > 0 ? 0 : items.length - 1) : here + by;
  items[next]?.focus();
}

/** What is open in the panel leads to its page; a link leads where it leads. */
function openChosen() {
  const here = document.activeElement;
  const link =
    here instanceof HTMLAnchorElement
      ? here
      : document.querySelector<HTMLElement>('.planning-panel a.button--primary');
  link?.click();
}
