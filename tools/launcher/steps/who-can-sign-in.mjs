/**
 * The people of the demo by agency, asked from the running portal as any visitor may.
 *
 * @param {number} port
 * @returns {Promise<string[]>} one line an agency: `Lunds kommun: Enhetschef, Socialsekreterare 1–3`
 */
export async function whoCanSignIn(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-client': 'launcher' },
    body: JSON.stringify({
      query: 'query WhoCanSignIn { demoMemberships { functionTitle agencyName } }',
    }),
    signal: AbortSignal.timeout(10_000),
  });
  const { data } = await answer.json();
  return byAgency(data?.demoMemberships ?? []);
}

export function byAgency(memberships) {
  const agencies = new Map();
  for (const { agencyName, functionTitle } of memberships) {
    // "Socialsekreterare 1 (Lund)": the agency says the town already.
    const title = functionTitle.replace(/ \([^)]*\)$/, '');
    agencies.set(agencyName, [...(agencies.get(agencyName) ?? []), title]);
  }
  return [...agencies].map(([agency, titles]) => `${agency}: ${gather(titles).join(', ')}`);
}

/** `Polis 1`, `Polis 2`, `Polis 3` → `Polis 1–3`. */
function gather(titles) {
  const numbers = new Map();
  for (const title of titles) {
    const [, name, number] = /^(.*?)(?: (\d+))?$/.exec(title);
    const known = numbers.get(name) ?? [];
    numbers.set(name, number ? [...known, Number(number)] : known);
  }
  return [...numbers].map(([name, list]) => {
    if (list.length === 0) return name;
    const [first, last] = [Math.min(...list), Math.max(...list)];
    return first === last ? `${name} ${first}` : `${name} ${first}–${last}`;
  });
}
