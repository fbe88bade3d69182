/** What the work helps with: *förebygga, upptäcka, stödja och skydda, bekämpa* (field.md 4.3). */
export const AIM_TAGS = ['PREVENT', 'DETECT', 'SUPPORT_AND_PROTECT', 'COMBAT'] as const;
export type AimTag = (typeof AIM_TAGS)[number];
