// Imported first by every command: this runs before anything that an older Node would not know.

/** The oldest Node that has everything the portal uses. */
const OLDEST_NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
const [oldMajor, oldMinor] = OLDEST_NODE;

if (major < oldMajor || (major === oldMajor && minor < oldMinor)) {
  process.stderr.write(
    `The portal needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}.\n`,
  );
  process.exit(1);
}
