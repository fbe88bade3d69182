import type { LoggedEvent } from './canonical-event.js';

/** The action of the event that says of which events the content is gone, and by whose decision. */
export const FORGET_ACTION = 'FORGET';

/** In the place of a decision: what was gone when the log began to tell. Once a chain, by the migration. */
export const BEFORE_FORGETTING_WAS_TOLD = 'earlier';

/** In the place of a decision: addresses that the log once kept. Once a chain, by the migration that ended it. */
export const ADDRESSES_FORGOTTEN = 'addresses';

/** Of these alone: the tables whose rows held one. */
const HELD_ADDRESSES = [
  ...['person', 'membership', 'local_account', 'contact_function', 'seminar_sign_up'],
  ...['actor_answer', 'actor_answer_before', 'actor_question', 'activity_participant'],
  ...['pass_invitee', 'handover_link'],
];

/** Tables whose rows are decisions to take content away. */
const DECISIONS: Readonly<Record<string, string>> = {
  disposal: 'disposal',
  content_removal: 'removal',
};
/** What such a row says once it lets content go. */
const LETS_GO = ['APPROVED', 'DONE', 'ERASED'];

interface Decision {
  proposedBy: string | null;
  decidedBy: string | null;
  isRestored: boolean;
  letsGo: boolean;
}

interface Missing {
  readonly eventId: string;
  readonly objectType: string;
  readonly sequence: string | null;
  readonly at: string;
}

/**
 * Compares content that is gone with the decisions that let it go (J16, INV-23): two people, of whom one
 * proposed or flagged and another decided, and an event that names each of the events. An event and its
 * decision may lie in the chains of two agencies, so all are read before any is judged.
 */
export class ForgottenPayloads {
  private readonly missing = new Map<string, Missing[]>();
  private readonly decisions = new Map<string, Decision>();
  private readonly told: { readonly decision: string; readonly ids: readonly string[] }[] = [];
  private readonly earlier = new Set<string>();
  private readonly addresses = new Set<string>();
  /** Chains that have told of what, once. */
  private readonly begun = new Set<string>();
  /** What is older than this may have been told of by an event that was disposed of itself. */
  private toldNoMoreBefore = '';

  take(event: LoggedEvent): void {
    const { id, chainId, sequence, at, commitment, payload, action, objectType } = event;
    if (commitment !== null && !payload) {
      const known = this.missing.get(chainId);
      const gone = { eventId: id, objectType, sequence, at };
      if (known) known.push(gone);
      else this.missing.set(chainId, [gone]);
    }
    const kind = DECISIONS[objectType];
    if (kind !== undefined) this.remember(kind, event);
    if (action === FORGET_ACTION) this.hear(event);
  }

  /** A chain begins late, for what was disposed of. */
  beginsLate(at: string): void {
    if (at > this.toldNoMoreBefore) this.toldNoMoreBefore = at;
  }

  /** The first event of a chain whose content is gone and that nobody decided on. */
  firstUndecided(chainId: string): Missing | null {
    const missing = this.missing.get(chainId) ?? [];
    if (missing.length === 0) return null;
    const letGo = this.letGo();
    return (
      missing.find(
        (gone) =>
          !letGo.has(gone.eventId) && !this.isAddress(gone) && gone.at >= this.toldNoMoreBefore,
      ) ?? null
    );
  }

  private isAddress({ eventId, objectType }: Missing): boolean {
    return this.addresses.has(eventId) && HELD_ADDRESSES.includes(objectType);
  }

  private letGo(): ReadonlySet<string> {
    const sound = this.told.filter(({ decision }) => this.isDecided(decision));
    return new Set([...this.earlier, ...sound.flatMap(({ ids }) => ids)]);
  }

  private isDecided(name: string): boolean {
    const decision = this.decisions.get(name);
    if (!decision) return false;
    const { proposedBy, decidedBy, isRestored, letsGo } = decision;
    const byTwo = proposedBy !== null && decidedBy !== null && proposedBy !== decidedBy;
    return letsGo && (byTwo || isRestored);
  }

  private remember(kind: string, event: LoggedEvent): void {
    const { objectIds, action, membershipId, job, fields, payload } = event;
    const name = `${kind}=${objectIds[0]}`;
    const known = this.decisions.get(name) ?? {
      proposedBy: null,
      decidedBy: null,
      isRestored: false,
      letsGo: false,
    };
    if (action === 'INSERT') known.proposedBy = membershipId;
    if (fields.includes('decided_at')) {
      if (action === 'UPDATE') known.decidedBy = membershipId;
      known.isRestored ||= job === 'restore';
      known.letsGo = letsGo(payload?.content);
    }
    this.decisions.set(name, known);
  }

  private hear({ chainId, fields, objectIds, job }: LoggedEvent): void {
    const [decision = ''] = fields;
    if (decision === BEFORE_FORGETTING_WAS_TOLD) {
      // Before anything else was told, by the migration: later it would be an excuse for anything.
      if (job === 'migration' && !this.begun.has(chainId)) {
        for (const id of objectIds) this.earlier.add(id);
      }
    } else if (decision === ADDRESSES_FORGOTTEN) {
      const once = `${chainId} ${decision}`;
      if (job === 'migration' && !this.begun.has(once)) {
        for (const id of objectIds) this.addresses.add(id);
      }
      this.begun.add(once);
    } else this.told.push({ decision, ids: objectIds });
    this.begun.add(chainId);
  }
}

/** What is kept of a decision must say so; content that is not there says nothing against it. */
function letsGo(content: string | undefined): boolean {
  if (content === undefined) return true;
  try {
    return LETS_GO.includes((JSON.parse(content) as { state?: string }).state ?? '');
  } catch {
    return false;
  }
}
