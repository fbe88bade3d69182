// Parts of policies whose absence changes no answer, each with the reason.

const REASONS = [];

/**
 * @param {{ table: string, name: string, change: string }} mutant
 * @returns {string | undefined} why nothing can notice it; undefined when a test must
 */
export function reasonOfEqual({ table, name, change }) {
  const policy = `${table} ${name}`;
  return REASONS.find((entry) => entry.policy.test(policy) && entry.change.test(change))?.reason;
}
