import { useCodeText } from '@stad/actors/web/code-options.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useTaskText } from '@stad/tasks/web/said/use-task-text.js';
import { shortened } from '../../rules/agenda.js';
import type { MeetingAgendaFragment } from '../meeting.generated.js';
import { words } from '../words.generated.js';

export type Proposal = MeetingAgendaFragment['proposals'][number];

/** What is open, as the point that it becomes: no longer than a point may be. */
export function useProposalText(): (proposal: Proposal) => string {
  const t = useWords(words);
  const said = useTaskText();
  const actor = useCodeText();
  return ({ sourceKind, verb, text, code, ownerFunction, n }) => {
    if (code) return t('proposal.GAP', { kind: actor('kind', [code]).toLowerCase() });
    if (sourceKind === 'STEP')
      return shortened(t('proposal.STEP', { n: n ?? 0, text: text ?? '' }));
    if (sourceKind === 'FIGURES') return t('proposal.FIGURES', { n: n ?? 0 });
    const line = verb ? said({ verb, body: text ?? '' }) : (text ?? '');
    const lies = ownerFunction && verb;
    return shortened(lies ? t('proposal.lies', { text: line, function: ownerFunction }) : line);
  };
}
