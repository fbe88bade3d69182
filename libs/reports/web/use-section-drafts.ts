import { useViewer } from '@stad/identity/web/viewer.js';
import { draftOf, keepDraft } from '@stad/platform/web/form/drafts.js';
import { useState } from 'react';
import type { ReportFragment } from './report.generated.js';
import type { SectionDraft } from './section-editor.js';

export interface SectionDrafts {
  /** By number of the section; of a saved one there is none. */
  readonly drafts: Readonly<Record<number, SectionDraft | undefined>>;
  keep(number: number, draft: SectionDraft | undefined): void;
}

/** The texts of a report as the viewer is typing them. They stay when one goes to another page. */
export function useSectionDrafts({ id, sections }: ReportFragment): SectionDrafts {
  const { membershipId } = useViewer();
  const keyOf = (number: number) => `${membershipId} report ${id} ${number}`;
  const [drafts, setDrafts] = useState<SectionDrafts['drafts']>(() =>
    Object.fromEntries(sections.map(({ number }) => [number, draftOf(keyOf(number))])),
  );
  return {
    drafts,
    keep(number, draft) {
      keepDraft(keyOf(number), draft);
      setDrafts((before) => ({ ...before, [number]: draft }));
    },
  };
}
