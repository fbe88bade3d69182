/** This membership ended before the day `due`. */
export const hasLeft = (membership: string) => `exists (select from membership m
  where m.id = ${membership} and m.valid_to < due)`;

export const LEFT = hasLeft('t.membership_id');
