import type { Classification } from '@stad/activities/core/rules/classification.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { PointSource } from '../../rules/agenda.js';
import type { MeetingRow } from '../meeting.loader.js';

/** Something open that the next meeting could take up. */
export interface Proposal {
  readonly sourceId: string;
  readonly verb?: string;
  readonly code?: string;
  readonly text?: string;
  readonly ownerFunction?: string;
  readonly dueOn?: string;
  readonly n?: number;
}

/** What a domain knows of its open records, and who may read one of them. */
export interface AgendaSource {
  /** As the viewer sees them, what is oldest first. Asked of the core group alone where they are P2. */
  propose(ctx: RequestContext, meeting: MeetingRow): Promise<readonly Proposal[]>;
  /** The class of one; null when the viewer does not see it. */
  classOf(ctx: RequestContext, id: string): Promise<Classification | null>;
}

const sources = new Map<PointSource, AgendaSource>();

/** `registerAgendaSource('FIGURES', …)`, by each domain that has something to take up. */
export function registerAgendaSource(kind: PointSource, source: AgendaSource): void {
  sources.set(kind, source);
}

export function agendaSource(kind: string): AgendaSource | undefined {
  return sources.get(kind as PointSource);
}
