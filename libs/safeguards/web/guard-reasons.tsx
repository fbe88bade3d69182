import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import type { Finding, GuardRule } from '../rules/personal-data/finding.js';
import { reasonsFor } from '../rules/personal-data/override-reason.js';
import type { TextGuard } from './use-text-guard.js';
import { words } from './words.generated.js';

/** The reasons that suit what was found; none where something is stopped. */
export function GuardReasons(props: {
  readonly guard: TextGuard;
  readonly findings: readonly Finding[];
}) {
  const t = useWords(words);
  const { guard, findings } = props;
  const told = guard.problem?.params?.rule;
  const rules = new Set(findings.map(({ rule }) => rule));
  // A newer server may know of more than this page does.
  if (rules.size === 0 && guard.problem) rules.add(told as GuardRule);
  if (rules.size === 0) return null;
  const reasons = reasonsFor(rules);
  if (reasons.length === 0) return null;
  return (
    <RadioGroup
      label={t('reason.label')}
      value={guard.reason}
      onChange={guard.onReason}
      options={reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
    />
  );
}
