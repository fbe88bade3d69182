import { AddActorDialog } from '@stad/actors/web/actor-dialogs.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import type { LeadRowFragment } from './lead.generated.js';

/** The form of the register, with name and kind filled in; the lead is tied to what was put there. */
export function BecomeActor(props: {
  readonly lead: LeadRowFragment;
  readonly siteId: string;
  readonly link: (actorId: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const go = useGo();
  const { lead, siteId, link, onClose } = props;
  return (
    <AddActorDialog
      siteId={siteId}
      start={{ name: lead.organisation, kind: lead.kind }}
      onClose={onClose}
      onAdded={(actorId) => {
        onClose();
        // Untied, it stays open and says why; the actor stands, and can be chosen.
        link(actorId).then(
          () => go(`/aktorer/${actorId}`),
          () => undefined,
        );
      }}
    />
  );
}
