/** Gives functions of schema door to its role, and to the application the right to call them. */
export function ownedByDoor(signatures: readonly string[]): string {
  const all = signatures.map((signature) => `door.${signature}`);
  return [
    ...all.map((signature) => `alter function ${signature} owner to portal_door;`),
    `revoke execute on function ${all.join(', ')} from public;`,
    `grant execute on function ${all.join(', ')} to portal_app;`,
  ].join('\n  ');
}
