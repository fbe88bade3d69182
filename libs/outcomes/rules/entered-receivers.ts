/**
 * The receivers of handovers as others read them: reports to the police are told apart within the
 * own agency only and never a target (field.md 4.5), so they stand among the rare ones.
 */
export const PUBLISHED_RECEIVERS = [
  'SOCIAL_SERVICES',
  'SOCIAL_ON_CALL',
  'NGO_SUPPORT',
  'REGIONAL_COORDINATOR',
  'CHILD_CONCERN',
  'OTHERS',
] as const;

/** What several receivers are together, *övriga mottagare tillsammans 7*. */
export const TOGETHER = 'TOGETHER';

export function receiverAsPublished(receiver: string): string {
  return (PUBLISHED_RECEIVERS as readonly string[]).includes(receiver) ? receiver : 'OTHERS';
}
